WITH g_purchases_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS g_range, channel, SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1, 2
),
g_purchases_3_now AS (
  SELECT channel, revenue
  FROM g_purchases_3
  WHERE g_range BETWEEN 2 AND 2
),
g_purchases_3_earlier AS (
  SELECT channel, revenue AS revenue_3
  FROM g_purchases_3
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT channel, revenue, NULL::numeric AS revenue_3
  FROM g_purchases_3_now
  UNION ALL
  SELECT channel, NULL, revenue_3
  FROM g_purchases_3_earlier
),
g_stitched AS MATERIALIZED (
  SELECT channel, MAX(revenue) AS revenue, MAX(revenue_3) AS revenue_3
  FROM g_stack
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.purchases
  WHERE purchased_at >= $4 AND purchased_at < $5
),
g_revenue_share_total AS (
  SELECT revenue_2 AS revenue_share
  FROM g_purchases
),
g_with_total AS (
  SELECT g_stitched.channel, g_stitched.revenue, g_stitched.revenue_3, g_revenue_share_total.revenue_share
  FROM g_stitched
  CROSS JOIN g_revenue_share_total
),
g_purchases_2 AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_4
  FROM public.purchases
  WHERE purchased_at >= $6 AND purchased_at < $7
),
g_revenue_share_total_2 AS (
  SELECT revenue_4 AS revenue_share_3
  FROM g_purchases_2
),
g_with_total_2 AS (
  SELECT
    g_with_total.channel,
    g_with_total.revenue,
    g_with_total.revenue_3,
    g_with_total.revenue_share,
    g_revenue_share_total_2.revenue_share_3
  FROM g_with_total
  CROSS JOIN g_revenue_share_total_2
)
SELECT
  channel,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  ROUND(revenue_3 / NULLIF(revenue_share_3, 0), 10) AS revenue_share__previous,
  ROUND(ROUND(revenue / NULLIF(revenue_share, 0), 10) - ROUND(revenue_3 / NULLIF(revenue_share_3, 0), 10), 10) AS revenue_share__change,
  ROUND((ROUND(revenue / NULLIF(revenue_share, 0), 10) - ROUND(revenue_3 / NULLIF(revenue_share_3, 0), 10)) / NULLIF(ROUND(revenue_3 / NULLIF(revenue_share_3, 0), 10), 0), 10) AS revenue_share__change_pct
FROM g_with_total_2
ORDER BY channel COLLATE "C"
LIMIT $8
