WITH g_purchases AS MATERIALIZED (
  SELECT status, COUNT(*) AS purchases_count, SUM(amount) AS revenue
  FROM public.purchases
  WHERE amount >= $1
  GROUP BY 1
)
SELECT status, purchases_count, revenue
FROM g_purchases
ORDER BY status COLLATE "C"
LIMIT $2
