WITH g_purchases_2_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchases.purchased_at, $1::timestamptz[]) AS g_t, customers.country, SUM(purchases.amount) AS g_v
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.purchased_at < $2
  GROUP BY 1, 2
),
g_purchases_2_member AS (
  SELECT DISTINCT country
  FROM g_purchases_2_base
),
g_purchases_2_cell AS (
  SELECT g_t, country, g_v
  FROM g_purchases_2_base
  UNION ALL
  SELECT g_axis.g_t, g_purchases_2_member.country, NULL
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  CROSS JOIN g_purchases_2_member
),
g_purchases_2_dense AS (
  SELECT g_t, country, MAX(g_v) AS g_v
  FROM g_purchases_2_cell
  GROUP BY 1, 2
),
g_purchases_2_running AS (
  SELECT
    g_t,
    country,
    SUM(g_v) OVER (PARTITION BY country ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY country ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_purchases_2_dense
),
g_purchases_2 AS (
  SELECT g_t - 1 AS metric_time_month, country, g_v AS revenue
  FROM g_purchases_2_running
  WHERE g_seen > 0 AND g_t > 1
),
g_purchases_base AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS g_t, SUM(amount) AS g_v
  FROM public.purchases
  WHERE purchased_at < $3
  GROUP BY 1
),
g_purchases_dense AS (
  SELECT g_axis.g_t, g_purchases_base.g_v
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  LEFT JOIN g_purchases_base ON g_purchases_base.g_t = g_axis.g_t
),
g_purchases_running AS (
  SELECT
    g_t,
    SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_purchases_dense
),
g_purchases AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS revenue_2
  FROM g_purchases_running
  WHERE g_seen > 0 AND g_t > 1
),
g_share_so_far_total AS (
  SELECT metric_time_month, revenue_2 AS share_so_far
  FROM g_purchases
),
g_beside AS (
  SELECT metric_time_month, country, revenue, NULL::numeric AS share_so_far, 0 AS g_is_total
  FROM g_purchases_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, share_so_far, 1
  FROM g_share_so_far_total
),
g_shared AS (
  SELECT
    metric_time_month,
    country,
    revenue,
    MAX(share_so_far) OVER (PARTITION BY metric_time_month) AS share_so_far,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT metric_time_month, country, revenue, share_so_far
  FROM g_shared
  WHERE g_is_total = 0
),
g_ranked AS (
  SELECT
    metric_time_month,
    country,
    revenue,
    share_so_far,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS rank_so_far
  FROM g_with_total
)
SELECT
  metric_time_month,
  country,
  revenue AS revenue_so_far,
  rank_so_far,
  ROUND(revenue / NULLIF(share_so_far, 0), 10) AS share_so_far_2
FROM g_ranked
ORDER BY metric_time_month, country COLLATE "C"
LIMIT $4
