WITH g_purchases_3 AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchases.purchased_at, $1::timestamptz[]) AS metric_time_month,
    categories.category_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product,
    COUNT(*) FILTER (WHERE products.category_id IS NOT NULL AND categories.category_id IS NULL) AS g_orphan_category
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.categories ON categories.category_id = products.category_id
  WHERE purchases.purchased_at >= $2 AND purchases.purchased_at < $3
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
  SELECT
    metric_time_month,
    category_name,
    revenue,
    g_orphan_product,
    g_orphan_category,
    NULL::numeric AS share_of_period,
    0 AS g_is_total
  FROM g_purchases_3
  UNION ALL
  SELECT metric_time_month, NULL, NULL, NULL, NULL, share_of_period, 1
  FROM g_share_of_period_total
),
g_shared AS (
  SELECT
    metric_time_month,
    category_name,
    revenue,
    g_orphan_product,
    g_orphan_category,
    MAX(share_of_period) OVER (PARTITION BY metric_time_month) AS share_of_period,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT metric_time_month, category_name, revenue, g_orphan_product, g_orphan_category, share_of_period
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
    g_with_total.category_name,
    g_with_total.revenue,
    g_with_total.g_orphan_product,
    g_with_total.g_orphan_category,
    g_with_total.share_of_period,
    g_revenue_share_total.revenue_share
  FROM g_with_total
  CROSS JOIN g_revenue_share_total
)
SELECT
  metric_time_month,
  category_name,
  ROUND(revenue / NULLIF(share_of_period, 0), 10) AS share_of_period_2,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_category) OVER () AS g_orphan_category
FROM g_with_total_2
ORDER BY metric_time_month, category_name COLLATE "C"
LIMIT $8
