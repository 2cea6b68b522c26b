WITH g_purchases_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, channel, SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.purchases
  WHERE purchased_at >= $4 AND purchased_at < $5
  GROUP BY 1
),
g_share_of_period_total AS (
  SELECT metric_time_month, revenue_2 AS share_of_period
  FROM g_purchases
),
g_beside AS (
  SELECT metric_time_month, channel, revenue, NULL::numeric AS share_of_period, 0 AS g_is_total
  FROM g_purchases_3
  UNION ALL
  SELECT metric_time_month, NULL, NULL, share_of_period, 1
  FROM g_share_of_period_total
),
g_shared AS (
  SELECT
    metric_time_month,
    channel,
    revenue,
    MAX(share_of_period) OVER (PARTITION BY metric_time_month) AS share_of_period,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT metric_time_month, channel, revenue, share_of_period
  FROM g_shared
  WHERE g_is_total = 0
),
g_purchases_2 AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_3
  FROM public.purchases
  WHERE purchased_at >= $6 AND purchased_at < $7
),
g_revenue_share_total AS (
  SELECT revenue_3 AS revenue_share
  FROM g_purchases_2
),
g_with_total_2 AS (
  SELECT
    g_with_total.metric_time_month,
    g_with_total.channel,
    g_with_total.revenue,
    g_with_total.share_of_period,
    g_revenue_share_total.revenue_share
  FROM g_with_total
  CROSS JOIN g_revenue_share_total
),
g_ranked AS (
  SELECT
    metric_time_month,
    channel,
    revenue,
    share_of_period,
    revenue_share,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS revenue_rank
  FROM g_with_total_2
)
SELECT
  metric_time_month,
  channel,
  revenue,
  ROUND(revenue / NULLIF(share_of_period, 0), 10) AS share_of_period_2,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  revenue_rank
FROM g_ranked
ORDER BY metric_time_month, channel COLLATE "C"
LIMIT $8
