SELECT COUNT(*) AS orders_count, SUM(amount) AS revenue
FROM public.orders
WHERE ordered_at >= $1 AND ordered_at < $2 OR ordered_at >= $3 AND ordered_at < $4
