WITH g_purchases_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, channel, SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1, 2
),
g_purchases_3_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, channel, revenue
  FROM g_purchases_3
  WHERE metric_time_month BETWEEN 2 AND 3
),
g_purchases_3_earlier AS (
  SELECT metric_time_month, channel, revenue AS revenue_3
  FROM g_purchases_3
  WHERE metric_time_month BETWEEN 1 AND 2
),
g_stack AS (
  SELECT metric_time_month, channel, revenue, NULL::numeric AS revenue_3
  FROM g_purchases_3_now
  UNION ALL
  SELECT metric_time_month, channel, NULL, revenue_3
  FROM g_purchases_3_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, channel, MAX(revenue) AS revenue, MAX(revenue_3) AS revenue_3
  FROM g_stack
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $4::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.purchases
  WHERE purchased_at >= $5 AND purchased_at < $6
  GROUP BY 1
),
g_share_of_period_total AS (
  SELECT metric_time_month, revenue_2 AS share_of_period
  FROM g_purchases
),
g_beside AS (
  SELECT metric_time_month, channel, revenue, revenue_3, NULL::numeric AS share_of_period, 0 AS g_is_total
  FROM g_stitched
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, share_of_period, 1
  FROM g_share_of_period_total
),
g_shared AS (
  SELECT
    metric_time_month,
    channel,
    revenue,
    revenue_3,
    MAX(share_of_period) OVER (PARTITION BY metric_time_month) AS share_of_period,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT metric_time_month, channel, revenue, revenue_3, share_of_period
  FROM g_shared
  WHERE g_is_total = 0
),
g_purchases_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $7::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_4
  FROM public.purchases
  WHERE purchased_at >= $8 AND purchased_at < $9
  GROUP BY 1
),
g_share_before_total AS (
  SELECT metric_time_month, revenue_4 AS share_before
  FROM g_purchases_2
),
g_beside_2 AS (
  SELECT metric_time_month, channel, revenue, revenue_3, share_of_period, NULL::numeric AS share_before, 0 AS g_is_total
  FROM g_with_total
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, share_before, 1
  FROM g_share_before_total
),
g_shared_2 AS (
  SELECT
    metric_time_month,
    channel,
    revenue,
    revenue_3,
    share_of_period,
    MAX(share_before) OVER (PARTITION BY metric_time_month) AS share_before,
    g_is_total
  FROM g_beside_2
),
g_with_total_2 AS (
  SELECT metric_time_month, channel, revenue, revenue_3, share_of_period, share_before
  FROM g_shared_2
  WHERE g_is_total = 0
)
SELECT
  metric_time_month,
  channel,
  ROUND(revenue / NULLIF(share_of_period, 0), 10) AS share_of_period_2,
  ROUND(revenue_3 / NULLIF(share_before, 0), 10) AS share_before_2
FROM g_with_total_2
ORDER BY metric_time_month, channel COLLATE "C"
LIMIT $10
