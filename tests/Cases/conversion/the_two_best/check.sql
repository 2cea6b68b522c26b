WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
x AS (SELECT d.quarter_of AS q, p.product_name AS p, COUNT(*) AS v, ROUND(1.0 * SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) / COUNT(*),
  10) AS conversion_7d
  FROM won w JOIN check_days d ON w.visited_at >= d.start_at AND w.visited_at < d.end_at
  LEFT JOIN products p ON p.product_id = w.product_id
  WHERE d.day_of >= '2026-01-01' AND d.day_of < '2026-07-01' GROUP BY 1, 2),
y AS (SELECT x.*, (SELECT 1 + COUNT(*) FROM x z WHERE z.q = x.q AND z.conversion_7d > x.conversion_7d) AS k FROM x)
SELECT q AS "metric_time.quarter", p AS product_name, conversion_7d FROM y
WHERE k <= 2 AND (v >= 3 OR k = 1) ORDER BY 1, 2 NULLS LAST
