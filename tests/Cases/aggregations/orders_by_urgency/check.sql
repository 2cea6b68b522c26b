SELECT CASE WHEN priority = 1 THEN 'urgent' WHEN priority IS NULL THEN 'unknown' ELSE 'normal' END AS "order.urgency",
  COUNT(*) AS orders_count,
  COUNT(DISTINCT customer_id) AS buyers, SUM(CASE WHEN is_gift THEN 1 WHEN NOT is_gift THEN 0 END) AS gifts, ROUND(SUM(discount),
    4) AS discount_sum,
  ROUND(AVG(discount), 10) AS discount_mean, MIN(priority) AS priority_lowest, MAX(priority) AS priority_highest
FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o GROUP BY 1 ORDER BY 1
