WITH g_customers AS MATERIALIZED (
  SELECT segment, region
  FROM public.customers
  GROUP BY 1, 2
)
SELECT segment, region
FROM g_customers
ORDER BY segment COLLATE "C" DESC NULLS LAST, region COLLATE "C"
LIMIT $1
