SELECT COUNT(*) AS customers_count
FROM public.customers
WHERE STRPOS(LOWER(company), LOWER($1)) > 0
