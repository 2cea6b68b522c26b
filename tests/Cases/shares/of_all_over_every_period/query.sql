WITH g_purchases_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
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
  SELECT g_purchases_2.metric_time_month, g_purchases_2.revenue, g_revenue_share_total.revenue_share
  FROM g_purchases_2
  CROSS JOIN g_revenue_share_total
)
SELECT metric_time_month, ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2
FROM g_with_total
ORDER BY metric_time_month
LIMIT $6
