SELECT COUNT(*) AS orders_count
FROM public.orders
WHERE ordered_at >= $1 AND ordered_at < $2
