WITH g_purchases_3 AS MATERIALIZED (
  SELECT
    products.product_name,
    customers.country,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.product_id IS NOT NULL AND products.product_id IS NULL) AS g_orphan_product,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.products ON products.product_id = purchases.product_id
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.purchases
),
g_share_in_category_total AS (
  SELECT revenue_2 AS share_in_category
  FROM g_purchases
),
g_with_total AS (
  SELECT
    g_purchases_3.product_name,
    g_purchases_3.country,
    g_purchases_3.revenue,
    g_purchases_3.g_orphan_product,
    g_purchases_3.g_orphan_customer,
    g_share_in_category_total.share_in_category
  FROM g_purchases_3
  CROSS JOIN g_share_in_category_total
),
g_purchases_2 AS MATERIALIZED (
  SELECT customers.country, SUM(purchases.amount) AS revenue_3
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  GROUP BY 1
),
g_share_in_country_total AS (
  SELECT country, revenue_3 AS share_in_country
  FROM g_purchases_2
),
g_beside AS (
  SELECT
    product_name,
    country,
    revenue,
    g_orphan_product,
    g_orphan_customer,
    share_in_category,
    NULL::numeric AS share_in_country,
    0 AS g_is_total
  FROM g_with_total
  UNION ALL
  SELECT NULL, country, NULL, NULL, NULL, NULL, share_in_country, 1
  FROM g_share_in_country_total
),
g_shared AS (
  SELECT
    product_name,
    country,
    revenue,
    g_orphan_product,
    g_orphan_customer,
    share_in_category,
    MAX(share_in_country) OVER (PARTITION BY country) AS share_in_country,
    g_is_total
  FROM g_beside
),
g_with_total_2 AS (
  SELECT product_name, country, revenue, g_orphan_product, g_orphan_customer, share_in_category, share_in_country
  FROM g_shared
  WHERE g_is_total = 0
)
SELECT
  product_name,
  country,
  ROUND(revenue / NULLIF(share_in_category, 0), 10) AS share_in_category_2,
  ROUND(revenue / NULLIF(share_in_country, 0), 10) AS share_in_country_2,
  SUM(g_orphan_product) OVER () AS g_orphan_product,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_with_total_2
ORDER BY product_name COLLATE "C", country COLLATE "C"
LIMIT $1
