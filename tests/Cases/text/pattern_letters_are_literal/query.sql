WITH g_customers AS MATERIALIZED (
  SELECT company, COUNT(*) AS customers_count
  FROM public.customers
  WHERE STRPOS(LOWER(company), LOWER($1)) > 0 OR STRPOS(LOWER(company), LOWER($2)) > 0 OR STARTS_WITH(LOWER(company), LOWER($3))
  GROUP BY 1
)
SELECT company, customers_count
FROM g_customers
ORDER BY company COLLATE "C"
LIMIT $4
