WITH g_visits AS MATERIALIZED (
  SELECT visits.customer_id AS customer, COUNT(*) AS visits_count
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  WHERE customers.country = $1
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT purchases.customer_id AS customer, SUM(purchases.amount) AS revenue
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE customers.country = $2
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT
    purchases.customer_id AS customer,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.purchase_id IS NOT NULL AND purchases.purchase_id IS NULL) AS g_orphan_purchase
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE customers.country = $3
  GROUP BY 1
),
g_stack AS (
  SELECT customer, visits_count, NULL::numeric AS revenue, NULL::numeric AS refunded, NULL::bigint AS g_orphan_purchase
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, revenue, NULL, NULL
  FROM g_purchases
  UNION ALL
  SELECT customer, NULL, NULL, refunded, g_orphan_purchase
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    MAX(visits_count) AS visits_count,
    MAX(revenue) AS revenue,
    MAX(refunded) AS refunded,
    MAX(g_orphan_purchase) AS g_orphan_purchase
  FROM g_stack
  GROUP BY 1
)
SELECT
  customer,
  COALESCE(visits_count, 0) AS visits_count,
  revenue,
  refunded,
  SUM(g_orphan_purchase) OVER () AS g_orphan_purchase
FROM g_stitched
ORDER BY customer
LIMIT $4
