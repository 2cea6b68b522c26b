SELECT COUNT(*) AS lines_count, SUM(quantity * price) AS revenue
FROM public.order_lines AS lines
WHERE quantity * price >= $1 AND quantity * price < $2
