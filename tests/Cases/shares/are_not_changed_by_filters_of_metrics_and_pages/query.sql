WITH g_purchases_2 AS MATERIALIZED (
  SELECT
    products.product_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
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
  SELECT
    g_purchases_2.product_name,
    g_purchases_2.revenue,
    g_purchases_2.g_orphan_product,
    g_revenue_share_total.revenue_share
  FROM g_purchases_2
  CROSS JOIN g_revenue_share_total
),
g_metrics AS (
  SELECT
    product_name,
    revenue,
    ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
    COALESCE(g_orphan_product, 0) AS g_orphan_product
  FROM g_with_total
  WHERE revenue > $1
)
SELECT product_name, revenue, revenue_share_2, SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_metrics
ORDER BY revenue_share_2 DESC NULLS LAST, product_name COLLATE "C"
LIMIT $2 OFFSET $3
