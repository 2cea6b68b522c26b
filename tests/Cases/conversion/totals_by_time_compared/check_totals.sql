WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
m AS (SELECT d.month_number AS m, COUNT(*) AS b, SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS k FROM won w
  JOIN check_days d ON w.visited_at >= d.start_at AND w.visited_at < d.end_at
  WHERE device = 'mobile' GROUP BY 1),
y AS (SELECT CAST(a.month_of AS TEXT) AS t, n.b, n.k, o.b AS ob, o.k AS ok
  FROM (SELECT DISTINCT month_of, month_number FROM check_days WHERE day_of >= '2026-03-01' AND day_of < '2026-05-01') a
    JOIN m n ON n.m = a.month_number JOIN m o ON o.m = a.month_number - 1),
z AS (SELECT NULL AS t, SUM(b) AS b, SUM(k) AS k, SUM(ob) AS ob, SUM(ok) AS ok FROM y UNION ALL SELECT * FROM y),
x AS (SELECT t, k AS now, ok AS old, ROUND(1.0 * k / b, 10) AS r, ROUND(1.0 * ok / ob, 10) AS q FROM z)
SELECT t AS "metric_time.month", now AS converted_7d, old AS converted_7d__previous,
  now - old AS converted_7d__change, ROUND(1.0 * (now - old) / NULLIF(old, 0), 10) AS converted_7d__change_pct,
  r AS conversion_7d, q AS conversion_7d__previous, r - q AS conversion_7d__change, ROUND((r - q) / NULLIF(q, 0),
  10) AS conversion_7d__change_pct
FROM x ORDER BY 1 NULLS FIRST
