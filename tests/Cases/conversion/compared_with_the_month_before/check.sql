WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
a AS (SELECT device, COUNT(*) AS bases, SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS k FROM won w
    JOIN check_days d ON w.visited_at >= d.start_at AND w.visited_at < d.end_at WHERE d.month_of = '2026-04-01' GROUP BY 1),
b AS (SELECT device, COUNT(*) AS bases, SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS k FROM won w
    JOIN check_days d ON w.visited_at >= d.start_at AND w.visited_at < d.end_at WHERE d.month_of = '2026-03-01' GROUP BY 1),
x AS (SELECT k.device, COALESCE(a.k, 0) AS now, COALESCE(b.k, 0) AS old,
    ROUND(1.0 * a.k / a.bases, 10) AS now_rate, ROUND(1.0 * b.k / b.bases, 10) AS old_rate
  FROM (SELECT device FROM a UNION SELECT device FROM b) k LEFT JOIN a ON a.device IS NOT DISTINCT FROM k.device
    LEFT JOIN b ON b.device IS NOT DISTINCT FROM k.device)
SELECT device, now AS converted_7d, old AS converted_7d__previous, now - old AS converted_7d__change,
  ROUND(1.0 * (now - old) / NULLIF(old, 0), 10) AS converted_7d__change_pct, ROUND(now_rate, 10) AS conversion_7d,
  ROUND(old_rate, 10) AS conversion_7d__previous, ROUND(now_rate - old_rate, 10) AS conversion_7d__change,
  ROUND((now_rate - old_rate) / NULLIF(old_rate, 0), 10) AS conversion_7d__change_pct
FROM x ORDER BY 1 NULLS LAST
