WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
x AS (SELECT device, ROUND(1.0 * SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) / COUNT(*), 10) AS rate FROM won GROUP BY 1),
y AS (SELECT ROUND(1.0 * SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) / COUNT(*), 10) AS rate FROM won)
SELECT device, ROUND(x.rate, 10) AS conversion_7d, ROUND(x.rate / y.rate, 10) AS conversion_index,
  RANK() OVER (ORDER BY x.rate DESC) AS conversion_rank
FROM x, y ORDER BY 1 NULLS LAST
