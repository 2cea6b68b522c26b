WITH g_visits AS MATERIALIZED (
  SELECT
    visits.customer_id AS customer,
    MIN(visits.device COLLATE "C") AS first_device,
    MAX(products.product_name COLLATE "C") AS last_product_seen
  FROM public.visits
  LEFT JOIN public.products ON products.product_id = visits.product_id
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT
    purchases.customer_id AS customer,
    MIN(purchases.channel COLLATE "C") AS first_channel,
    MAX(stores.city COLLATE "C") AS last_city
  FROM public.purchases
  LEFT JOIN public.stores ON stores.store_id = purchases.bill_store_id
  GROUP BY 1
),
g_stack AS (
  SELECT customer, first_device, last_product_seen, NULL::text AS first_channel, NULL::text AS last_city
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, NULL, first_channel, last_city
  FROM g_purchases
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    MAX(first_device COLLATE "C") AS first_device,
    MAX(last_product_seen COLLATE "C") AS last_product_seen,
    MAX(first_channel COLLATE "C") AS first_channel,
    MAX(last_city COLLATE "C") AS last_city
  FROM g_stack
  GROUP BY 1
)
SELECT customer, first_device, last_product_seen, first_channel, last_city
FROM g_stitched
ORDER BY customer
LIMIT $1
