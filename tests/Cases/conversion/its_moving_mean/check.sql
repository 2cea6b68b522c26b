WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
months AS (SELECT d.month_number AS m, w.device, ROUND(1.0 * SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) / COUNT(*), 10) AS rate FROM won w
  JOIN check_days d ON w.visited_at >= d.start_at AND w.visited_at < d.end_at GROUP BY 1, 2),
axis AS (SELECT DISTINCT month_of, month_number AS m FROM check_days WHERE day_of >= '2026-03-01' AND day_of < '2026-06-01')
SELECT x.month_of AS "metric_time.month", k.device,
  ROUND((SELECT a.rate FROM months a WHERE a.m = x.m AND a.device IS NOT DISTINCT FROM k.device), 10) AS conversion_7d,
  ROUND((SELECT AVG(a.rate) FROM months a WHERE a.m IN (x.m, x.m - 1) AND a.device IS NOT DISTINCT FROM k.device), 10)
    AS moving_conversion
FROM axis x, (SELECT DISTINCT device FROM months) k
WHERE EXISTS (SELECT 1 FROM months a WHERE a.m IN (x.m, x.m - 1) AND a.device IS NOT DISTINCT FROM k.device)
ORDER BY 1, 2 NULLS LAST
