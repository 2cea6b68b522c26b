WITH g_purchases_4 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, channel, SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1, 2
),
g_purchases_4_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, channel, revenue
  FROM g_purchases_4
  WHERE metric_time_month BETWEEN 2 AND 3
),
g_purchases_4_earlier AS (
  SELECT metric_time_month, channel, revenue AS revenue_4
  FROM g_purchases_4
  WHERE metric_time_month BETWEEN 1 AND 2
),
g_stack AS (
  SELECT metric_time_month, channel, revenue, NULL::numeric AS revenue_4
  FROM g_purchases_4_now
  UNION ALL
  SELECT metric_time_month, channel, NULL, revenue_4
  FROM g_purchases_4_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, channel, MAX(revenue) AS revenue, MAX(revenue_4) AS revenue_4
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
  SELECT metric_time_month, channel, revenue, revenue_4, NULL::numeric AS share_of_period, 0 AS g_is_total
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
    revenue_4,
    MAX(share_of_period) OVER (PARTITION BY metric_time_month) AS share_of_period,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT metric_time_month, channel, revenue, revenue_4, share_of_period
  FROM g_shared
  WHERE g_is_total = 0
),
g_purchases_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $4::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_3
  FROM public.purchases
  WHERE purchased_at >= $7 AND purchased_at < $8
  GROUP BY 1
),
g_share_gain_total AS (
  SELECT metric_time_month, revenue_3 AS share_gain
  FROM g_purchases_2
),
g_beside_2 AS (
  SELECT metric_time_month, channel, revenue, revenue_4, share_of_period, NULL::numeric AS share_gain, 0 AS g_is_total
  FROM g_with_total
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, share_gain, 1
  FROM g_share_gain_total
),
g_shared_2 AS (
  SELECT
    metric_time_month,
    channel,
    revenue,
    revenue_4,
    share_of_period,
    MAX(share_gain) OVER (PARTITION BY metric_time_month) AS share_gain,
    g_is_total
  FROM g_beside_2
),
g_with_total_2 AS (
  SELECT metric_time_month, channel, revenue, revenue_4, share_of_period, share_gain
  FROM g_shared_2
  WHERE g_is_total = 0
),
g_purchases_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $9::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_5
  FROM public.purchases
  WHERE purchased_at >= $10 AND purchased_at < $11
  GROUP BY 1
),
g_share_gain_total_2 AS (
  SELECT metric_time_month, revenue_5 AS share_gain_2
  FROM g_purchases_3
),
g_beside_3 AS (
  SELECT
    metric_time_month,
    channel,
    revenue,
    revenue_4,
    share_of_period,
    share_gain,
    NULL::numeric AS share_gain_2,
    0 AS g_is_total
  FROM g_with_total_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, NULL, share_gain_2, 1
  FROM g_share_gain_total_2
),
g_shared_3 AS (
  SELECT
    metric_time_month,
    channel,
    revenue,
    revenue_4,
    share_of_period,
    share_gain,
    MAX(share_gain_2) OVER (PARTITION BY metric_time_month) AS share_gain_2,
    g_is_total
  FROM g_beside_3
),
g_with_total_3 AS (
  SELECT metric_time_month, channel, revenue, revenue_4, share_of_period, share_gain, share_gain_2
  FROM g_shared_3
  WHERE g_is_total = 0
)
SELECT
  metric_time_month,
  channel,
  ROUND(revenue / NULLIF(share_of_period, 0), 10) AS share_of_period_2,
  ROUND(ROUND(revenue / NULLIF(share_gain, 0), 10) - ROUND(revenue_4 / NULLIF(share_gain_2, 0), 10), 10) AS share_gain_3
FROM g_with_total_3
ORDER BY metric_time_month, channel COLLATE "C"
LIMIT $12
