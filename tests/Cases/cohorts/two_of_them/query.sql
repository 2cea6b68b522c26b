WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS visits_count
  FROM public.visits
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_visits
  WHERE g_customer IS NOT NULL AND visits_count >= $1 AND visits_count IS NOT NULL
),
g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer_2, COUNT(DISTINCT customer_id) AS buyers
  FROM public.purchases
  GROUP BY 1
),
g_customer_cohort_2 AS MATERIALIZED (
  SELECT g_customer_2
  FROM g_purchases
  WHERE g_customer_2 IS NOT NULL AND buyers = $2 AND buyers IS NOT NULL
),
g_refunds AS MATERIALIZED (
  SELECT purchases.customer_id AS g_customer_3, COUNT(*) AS refunds_count
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  GROUP BY 1
),
g_customer_cohort_3 AS MATERIALIZED (
  SELECT g_customer_3
  FROM g_refunds
  WHERE g_customer_3 IS NOT NULL AND (refunds_count IS DISTINCT FROM $3 OR refunds_count IS NULL)
),
g_purchases_2 AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
    AND customer_id IN (SELECT g_customer_2 FROM g_customer_cohort_2)
    AND (customer_id IN (SELECT g_customer_3 FROM g_customer_cohort_3) OR customer_id IS NULL)
  GROUP BY 1
)
SELECT customer, purchases_count
FROM g_purchases_2
ORDER BY customer
LIMIT $4
