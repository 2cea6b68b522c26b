WITH g_refunds AS MATERIALIZED (
  SELECT purchases.customer_id AS g_customer, SUM(refunds.amount) AS refunded
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, SUM(amount) AS revenue
  FROM public.purchases
  GROUP BY 1
),
g_stack AS (
  SELECT g_customer, refunded, NULL::numeric AS revenue
  FROM g_refunds
  UNION ALL
  SELECT g_customer, NULL, revenue
  FROM g_purchases
),
g_stitched AS MATERIALIZED (
  SELECT g_customer, MAX(refunded) AS refunded, MAX(revenue) AS revenue
  FROM g_stack
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_stitched
  WHERE g_customer IS NOT NULL
    AND ROUND(refunded / NULLIF(revenue, 0), 10) >= $1
    AND ROUND(refunded / NULLIF(revenue, 0), 10) IS NOT NULL
),
g_purchases_2 AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT customer, purchases_count
FROM g_purchases_2
ORDER BY customer
LIMIT $2
