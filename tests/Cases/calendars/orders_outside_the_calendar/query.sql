SELECT COUNT(*) AS orders_count, SUM(amount) AS revenue
FROM public.orders
WHERE ordered_at IS NULL OR ordered_at < $1 OR ordered_at >= $2
