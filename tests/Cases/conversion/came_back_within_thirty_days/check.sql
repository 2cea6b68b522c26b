WITH back AS (SELECT a.*, EXISTS (SELECT 1 FROM check_purchases b WHERE b.customer_id = a.customer_id AND b.s > a.s
    AND b.s < a.s + 2592000 AND NOT EXISTS (SELECT 1 FROM check_purchases c WHERE c.customer_id = a.customer_id AND c.s < b.s
      AND (c.s > a.s OR (c.s = a.s AND c.purchase_id > a.purchase_id)))) AS yes FROM check_purchases a)
SELECT customer_id AS customer, ROUND(1.0 * SUM(CASE WHEN yes THEN 1 ELSE 0 END) / COUNT(*), 10) AS came_back_30d,
  SUM(CASE WHEN yes THEN 1 ELSE 0 END) AS came_back_count
FROM back GROUP BY 1 ORDER BY 1 NULLS LAST
