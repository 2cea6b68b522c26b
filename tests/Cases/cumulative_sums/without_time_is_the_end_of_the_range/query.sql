WITH g_sales AS MATERIALIZED (
  SELECT SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
),
g_sales_2 AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2, COUNT(DISTINCT customer_id) AS buyers
  FROM public.sales
  WHERE sold_at < $4 AND channel IS DISTINCT FROM $5
),
g_stack AS (
  SELECT revenue, NULL::numeric AS revenue_2, NULL::bigint AS buyers
  FROM g_sales
  UNION ALL
  SELECT NULL, revenue_2, buyers
  FROM g_sales_2
),
g_stitched AS MATERIALIZED (
  SELECT MAX(revenue) AS revenue, MAX(revenue_2) AS revenue_2, MAX(buyers) AS buyers
  FROM g_stack
)
SELECT revenue AS revenue_3m, revenue AS revenue_ytd, revenue_2 AS revenue_so_far, COALESCE(buyers, 0) AS buyers_so_far
FROM g_stitched
