WITH g_purchases_2 AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS purchases_count
  FROM public.purchases
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases_2
  WHERE g_customer IS NOT NULL AND purchases_count >= $1 AND purchases_count IS NOT NULL
),
g_refunds AS MATERIALIZED (
  SELECT SUM(amount) AS refunded
  FROM public.refunds
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue
  FROM public.purchases
),
g_refunds_2 AS MATERIALIZED (
  SELECT SUM(refunds.amount) AS refund_rate_regular__refunded
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  WHERE purchases.customer_id IN (SELECT g_customer_cohort.g_customer FROM g_customer_cohort)
),
g_purchases_3 AS MATERIALIZED (
  SELECT SUM(amount) AS refund_rate_regular__revenue
  FROM public.purchases
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
),
g_stack AS (
  SELECT
    refunded,
    NULL::numeric AS revenue,
    NULL::numeric AS refund_rate_regular__refunded,
    NULL::numeric AS refund_rate_regular__revenue
  FROM g_refunds
  UNION ALL
  SELECT NULL, revenue, NULL, NULL
  FROM g_purchases
  UNION ALL
  SELECT NULL, NULL, refund_rate_regular__refunded, NULL
  FROM g_refunds_2
  UNION ALL
  SELECT NULL, NULL, NULL, refund_rate_regular__revenue
  FROM g_purchases_3
),
g_stitched AS MATERIALIZED (
  SELECT
    MAX(refunded) AS refunded,
    MAX(revenue) AS revenue,
    MAX(refund_rate_regular__refunded) AS refund_rate_regular__refunded,
    MAX(refund_rate_regular__revenue) AS refund_rate_regular__revenue
  FROM g_stack
)
SELECT
  ROUND(refunded / NULLIF(revenue, 0), 10) AS refund_rate,
  ROUND(refund_rate_regular__refunded / NULLIF(refund_rate_regular__revenue, 0), 10) AS refund_rate_regular
FROM g_stitched
