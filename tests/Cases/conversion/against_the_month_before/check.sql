WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
months AS (SELECT d.month_of, d.year_number * 12 + d.month_of_year AS m, COUNT(*) AS bases,
    SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS k FROM won w JOIN check_days d ON w.visited_at >= d.start_at AND w.visited_at < d.end_at
  GROUP BY 1, 2),
axis AS (SELECT DISTINCT month_of, year_number * 12 + month_of_year AS m FROM check_days
  WHERE day_of >= '2026-03-01' AND day_of < '2026-06-01')
SELECT x.month_of AS "metric_time.month", ROUND(1.0 * a.k / a.bases, 10) AS conversion_7d,
  ROUND(1.0 * a.k / a.bases, 10) - ROUND(1.0 * b.k / b.bases, 10) AS conversion_change, COALESCE(b.k, 0) AS converted_before
FROM axis x LEFT JOIN months a ON a.m = x.m LEFT JOIN months b ON b.m = x.m - 1
WHERE a.m IS NOT NULL OR b.m IS NOT NULL ORDER BY 1
