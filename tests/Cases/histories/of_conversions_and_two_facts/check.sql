WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
parts AS (SELECT customer_id, visited_at AS at, CASE WHEN n > 0 THEN 1 ELSE 0 END AS k, CAST(NULL AS NUMERIC) AS a,
    CAST(NULL AS INTEGER) AS r FROM won
  UNION ALL SELECT customer_id, purchased_at, NULL, amount, NULL FROM purchases
  UNION ALL SELECT p.customer_id, r.refunded_at, NULL, NULL, 1 FROM refunds r LEFT JOIN purchases p ON p.purchase_id = r.purchase_id)
SELECT t.tier, d.quarter_of AS "metric_time.quarter", COALESCE(SUM(k), 0) AS converted_7d, ROUND(SUM(a), 2) AS revenue,
  COALESCE(SUM(r), 0) AS refunds_count
FROM parts x JOIN check_days d ON x.at >= d.start_at AND x.at < d.end_at LEFT JOIN customer_tiers t ON t.customer_id = x.customer_id
  AND t.valid_from <= x.at AND (x.at < t.valid_to OR t.valid_to IS NULL)
WHERE d.day_of >= '2026-01-01' AND d.day_of < '2026-07-01' GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
