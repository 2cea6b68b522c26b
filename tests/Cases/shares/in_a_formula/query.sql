WITH g_purchases_3 AS MATERIALIZED (
  SELECT channel, SUM(amount) AS revenue
  FROM public.purchases
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.purchases
),
g_revenue_share_total AS (
  SELECT revenue_2 AS revenue_share
  FROM g_purchases
),
g_with_total AS (
  SELECT g_purchases_3.channel, g_purchases_3.revenue, g_revenue_share_total.revenue_share
  FROM g_purchases_3
  CROSS JOIN g_revenue_share_total
),
g_purchases_2 AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_3
  FROM public.purchases
),
g_share_points_total AS (
  SELECT revenue_3 AS share_points
  FROM g_purchases_2
),
g_with_total_2 AS (
  SELECT g_with_total.channel, g_with_total.revenue, g_with_total.revenue_share, g_share_points_total.share_points
  FROM g_with_total
  CROSS JOIN g_share_points_total
)
SELECT
  channel,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  ROUND($1 * ROUND(revenue / NULLIF(share_points, 0), 10), 10) AS share_points_2
FROM g_with_total_2
ORDER BY channel COLLATE "C"
LIMIT $2
