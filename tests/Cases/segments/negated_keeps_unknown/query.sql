WITH g_purchases AS MATERIALIZED (
  SELECT purchase_id AS purchase, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE CASE WHEN amount >= $1 THEN 1 ELSE 0 END = 0
  GROUP BY 1
)
SELECT purchase, purchases_count
FROM g_purchases
ORDER BY purchase
LIMIT $2
