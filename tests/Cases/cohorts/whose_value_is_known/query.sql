WITH g_refunds AS MATERIALIZED (
  SELECT purchases.customer_id AS g_customer, SUM(refunds.amount) AS refunded
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_refunds
  WHERE g_customer IS NOT NULL AND refunded IS NOT NULL
),
g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS visits_count
  FROM public.visits
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT customer, visits_count
FROM g_visits
ORDER BY customer
LIMIT $1
