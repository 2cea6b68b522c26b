WITH g_purchases AS MATERIALIZED (
  SELECT channel, COUNT(DISTINCT customer_id) AS buyers, SUM(amount) AS revenue, COUNT(*) AS purchases_count
  FROM public.purchases
  GROUP BY 1
)
SELECT channel, buyers, revenue, ROUND(revenue / NULLIF(purchases_count, 0), 10) AS mean_ticket
FROM g_purchases
ORDER BY channel COLLATE "C"
LIMIT $1
