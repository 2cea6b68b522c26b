WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c)
SELECT p.customer_id AS customer, ROUND(SUM(p.amount), 2) AS revenue FROM purchases p
WHERE p.customer_id IN (SELECT v.customer_id FROM check_visits v
  WHERE EXISTS (SELECT 1 FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) GROUP BY 1 HAVING COUNT(*) >= 3)
GROUP BY 1 ORDER BY 1
