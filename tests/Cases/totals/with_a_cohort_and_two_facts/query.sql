WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS visits_count_2
  FROM public.visits
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_visits
  WHERE g_customer IS NOT NULL AND (visits_count_2 >= $1 OR visits_count_2 IS NULL OR visits_count_2 IS NULL)
),
g_visits_2 AS MATERIALIZED (
  SELECT
    customers.country,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  WHERE visits.customer_id IN (SELECT g_customer_cohort.g_customer FROM g_customer_cohort) OR visits.customer_id IS NULL
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_2
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.customer_id IN (SELECT g_customer_cohort.g_customer FROM g_customer_cohort) OR purchases.customer_id IS NULL
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.purchase_id IS NOT NULL AND purchases.purchase_id IS NULL) AS g_orphan_purchase,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_3
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.customer_id IN (SELECT g_customer_cohort.g_customer FROM g_customer_cohort) OR purchases.customer_id IS NULL
  GROUP BY 1
),
g_stack AS (
  SELECT
    country,
    visits_count,
    g_orphan_customer,
    NULL::numeric AS revenue,
    NULL::bigint AS g_orphan_customer_2,
    NULL::numeric AS refunded,
    NULL::bigint AS g_orphan_purchase,
    NULL::bigint AS g_orphan_customer_3
  FROM g_visits_2
  UNION ALL
  SELECT country, NULL, NULL, revenue, g_orphan_customer_2, NULL, NULL, NULL
  FROM g_purchases
  UNION ALL
  SELECT country, NULL, NULL, NULL, NULL, refunded, g_orphan_purchase, g_orphan_customer_3
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT
    country,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(revenue) AS revenue,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2,
    MAX(refunded) AS refunded,
    MAX(g_orphan_purchase) AS g_orphan_purchase,
    MAX(g_orphan_customer_3) AS g_orphan_customer_3
  FROM g_stack
  GROUP BY 1
)
SELECT
  country,
  COALESCE(visits_count, 0) AS visits_count,
  revenue,
  refunded,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2,
  SUM(g_orphan_purchase) OVER () AS g_orphan_purchase,
  SUM(g_orphan_customer_3) OVER () AS g_orphan_customer_3
FROM g_stitched
ORDER BY country COLLATE "C"
LIMIT $2
