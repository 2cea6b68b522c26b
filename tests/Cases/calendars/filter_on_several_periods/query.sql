SELECT SUM(amount) AS revenue, COUNT(*) AS orders_count
FROM public.orders
WHERE ordered_at >= $1 AND ordered_at < $2 OR ordered_at >= $3 AND ordered_at < $4 OR ordered_at >= $5 AND ordered_at < $6
