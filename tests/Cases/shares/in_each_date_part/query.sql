WITH g_purchases_2 AS MATERIALIZED (
  SELECT
    EXTRACT(MONTH FROM purchased_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_month_of_year,
    channel,
    SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $1 AND purchased_at < $2
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT
    EXTRACT(MONTH FROM purchased_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_month_of_year,
    SUM(amount) AS revenue_2
  FROM public.purchases
  WHERE purchased_at >= $3 AND purchased_at < $4
  GROUP BY 1
),
g_share_of_period_total AS (
  SELECT metric_time_month_of_year, revenue_2 AS share_of_period
  FROM g_purchases
),
g_beside AS (
  SELECT metric_time_month_of_year, channel, revenue, NULL::numeric AS share_of_period, 0 AS g_is_total
  FROM g_purchases_2
  UNION ALL
  SELECT metric_time_month_of_year, NULL, NULL, share_of_period, 1
  FROM g_share_of_period_total
),
g_shared AS (
  SELECT
    metric_time_month_of_year,
    channel,
    revenue,
    MAX(share_of_period) OVER (PARTITION BY metric_time_month_of_year) AS share_of_period,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT metric_time_month_of_year, channel, revenue, share_of_period
  FROM g_shared
  WHERE g_is_total = 0
)
SELECT metric_time_month_of_year, channel, ROUND(revenue / NULLIF(share_of_period, 0), 10) AS share_of_period_2
FROM g_with_total
ORDER BY metric_time_month_of_year, channel COLLATE "C"
LIMIT $5
