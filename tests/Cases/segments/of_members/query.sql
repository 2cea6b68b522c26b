WITH g_customers AS MATERIALIZED (
  SELECT customers.country, stores.city
  FROM public.customers
  LEFT JOIN public.stores ON stores.store_id = customers.home_store_id
  WHERE CASE WHEN customers.country = $1 THEN 1 ELSE 0 END = 0
  GROUP BY 1, 2
)
SELECT country, city
FROM g_customers
ORDER BY country COLLATE "C", city COLLATE "C"
LIMIT $2
