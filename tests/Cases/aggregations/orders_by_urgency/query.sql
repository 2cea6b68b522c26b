WITH g_orders AS MATERIALIZED (
  SELECT
    CASE WHEN priority = $1 THEN $2 WHEN priority IS NULL THEN $3 ELSE $4 END AS urgency,
    COUNT(*) AS orders_count,
    COUNT(DISTINCT customer_id) AS buyers,
    SUM(CASE WHEN is_gift THEN 1 WHEN NOT is_gift THEN 0 END) AS gifts,
    SUM(discount) AS discount_sum,
    ROUND(AVG(discount), 10) AS discount_mean,
    MIN(priority) AS priority_lowest,
    MAX(priority) AS priority_highest
  FROM public.orders
  WHERE status IS DISTINCT FROM $5
  GROUP BY 1
)
SELECT urgency, orders_count, buyers, gifts, discount_sum, discount_mean, priority_lowest, priority_highest
FROM g_orders
ORDER BY urgency COLLATE "C"
LIMIT $6
