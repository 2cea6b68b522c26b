SELECT COUNT(*) AS customers_count, COUNT(DISTINCT email) AS known_emails
FROM public.customers
