WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS visits_count
  FROM public.visits
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_visits
  WHERE g_customer IS NOT NULL AND (visits_count > $1 OR visits_count IS NULL OR visits_count IS NULL)
),
g_refunds AS MATERIALIZED (
  SELECT refunds.purchase_id AS purchase, COUNT(*) AS refunds_count, SUM(refunds.amount) AS refunded
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  WHERE purchases.customer_id IS NOT NULL
    AND purchases.customer_id NOT IN (SELECT g_customer_cohort.g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT purchase, refunds_count, refunded
FROM g_refunds
ORDER BY purchase
LIMIT $2
