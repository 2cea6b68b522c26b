WITH g_customers AS MATERIALIZED (
  SELECT region
  FROM public.customers
  WHERE segment = $1
  GROUP BY 1
)
SELECT region
FROM g_customers
ORDER BY region COLLATE "C"
LIMIT $2
