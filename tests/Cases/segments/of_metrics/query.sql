WITH g_purchases AS MATERIALIZED (
  SELECT
    customers.country,
    COUNT(*) FILTER (WHERE purchases.amount >= $1) AS large_count,
    COUNT(*) FILTER (WHERE purchases.status = $2 AND purchases.amount >= $3 AND purchases.channel = $4) AS large_web_paid,
    COUNT(*) FILTER (WHERE purchases.status = $5) AS paid_count,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.amount >= $6 OR purchases.status = $7 AND purchases.amount >= $8 AND purchases.channel = $9 OR purchases.status = $10
  GROUP BY 1
)
SELECT country, large_count, large_web_paid, paid_count, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_purchases
ORDER BY country COLLATE "C"
LIMIT $11
