WITH g_purchases AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchases.purchased_at, $1::timestamptz[]) AS metric_time_month,
    products.product_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  WHERE purchases.purchased_at >= $2 AND purchases.purchased_at < $3
  GROUP BY 1, 2
),
g_ranked AS (
  SELECT
    metric_time_month,
    product_name,
    revenue,
    g_orphan_product,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS revenue_rank
  FROM g_purchases
)
SELECT metric_time_month, product_name, revenue, SUM(g_orphan_product) OVER () AS g_orphan_product
FROM g_ranked
WHERE revenue_rank = $4
ORDER BY metric_time_month, product_name COLLATE "C"
LIMIT $5
