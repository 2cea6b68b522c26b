WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
m AS (SELECT d.month_number AS m, COUNT(*) AS b, SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS k FROM won w
  JOIN check_days d ON w.visited_at >= d.start_at AND w.visited_at < d.end_at
  WHERE device = 'mobile' GROUP BY 1),
x AS (SELECT a.month_of, n.k AS now, o.k AS old, ROUND(1.0 * n.k / n.b, 10) AS r, ROUND(1.0 * o.k / o.b, 10) AS q
  FROM (SELECT DISTINCT month_of, month_number FROM check_days WHERE day_of >= '2026-03-01' AND day_of < '2026-05-01') a
    JOIN m n ON n.m = a.month_number JOIN m o ON o.m = a.month_number - 1)
SELECT month_of AS "metric_time.month", 'mobile' AS device, now AS converted_7d, old AS converted_7d__previous,
  now - old AS converted_7d__change, ROUND(1.0 * (now - old) / NULLIF(old, 0), 10) AS converted_7d__change_pct,
  r AS conversion_7d, q AS conversion_7d__previous, r - q AS conversion_7d__change, ROUND((r - q) / NULLIF(q, 0),
  10) AS conversion_7d__change_pct
FROM x ORDER BY 1
