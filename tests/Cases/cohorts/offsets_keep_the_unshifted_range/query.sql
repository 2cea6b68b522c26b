WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE purchased_at >= $1 AND purchased_at < $2
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL AND purchases_count >= $3 AND purchases_count IS NOT NULL
),
g_purchases_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $4::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $5 AND purchased_at < $6 AND customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_purchases_2_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, revenue
  FROM g_purchases_2
  WHERE metric_time_month BETWEEN 2 AND 2
),
g_purchases_2_earlier AS (
  SELECT metric_time_month, revenue AS revenue_2
  FROM g_purchases_2
  WHERE metric_time_month BETWEEN 1 AND 1
),
g_stack AS (
  SELECT metric_time_month, revenue, NULL::numeric AS revenue_2
  FROM g_purchases_2_now
  UNION ALL
  SELECT metric_time_month, NULL, revenue_2
  FROM g_purchases_2_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, revenue, revenue_2 AS revenue_before
FROM g_stitched
ORDER BY metric_time_month
LIMIT $7
