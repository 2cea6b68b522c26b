WITH g_purchases AS MATERIALIZED (
  SELECT channel, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE amount >= $1 OR channel = $2 OR CASE WHEN channel = $3 THEN 1 ELSE 0 END = 0 AND status IS DISTINCT FROM $4
  GROUP BY 1
)
SELECT channel, purchases_count
FROM g_purchases
ORDER BY channel COLLATE "C"
LIMIT $5
