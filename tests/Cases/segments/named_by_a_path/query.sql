WITH g_purchases AS MATERIALIZED (
  SELECT status, SUM(amount) AS revenue
  FROM public.purchases
  WHERE channel = $1
  GROUP BY 1
)
SELECT status, revenue
FROM g_purchases
ORDER BY status COLLATE "C"
LIMIT $2
