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
g_purchases AS MATERIALIZED (
  SELECT channel, SUM(amount) AS revenue
  FROM public.purchases
  GROUP BY 1
),
g_purchases_3 AS MATERIALIZED (
  SELECT channel, SUM(amount) AS regular_revenue
  FROM public.purchases
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_stack AS (
  SELECT channel, revenue, NULL::numeric AS regular_revenue
  FROM g_purchases
  UNION ALL
  SELECT channel, NULL, regular_revenue
  FROM g_purchases_3
),
g_stitched AS MATERIALIZED (
  SELECT channel, MAX(revenue) AS revenue, MAX(regular_revenue) AS regular_revenue
  FROM g_stack
  GROUP BY 1
)
SELECT channel, revenue, regular_revenue
FROM g_stitched
ORDER BY channel COLLATE "C"
LIMIT $2
