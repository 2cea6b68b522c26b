WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
won AS (SELECT v.*, (SELECT COUNT(*) FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800) AS n
  FROM check_visits v),
k AS (SELECT w.customer_id FROM won w JOIN check_days d ON w.visited_at >= d.start_at AND w.visited_at < d.end_at
  WHERE d.day_of >= '2026-02-01' AND d.day_of < '2026-05-01'
  GROUP BY 1 HAVING SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) > 0),
x AS (SELECT t.tier, w.channel, SUM(w.amount) AS a FROM purchases w
  JOIN check_days d ON w.purchased_at >= d.start_at AND w.purchased_at < d.end_at
  LEFT JOIN customer_tiers t ON t.customer_id = w.customer_id AND t.valid_from <= w.purchased_at
    AND (w.purchased_at < t.valid_to OR t.valid_to IS NULL)
  WHERE d.day_of >= '2026-02-01' AND d.day_of < '2026-05-01' AND (w.amount < 100 OR w.amount IS NULL)
    AND w.customer_id IN (SELECT customer_id FROM k WHERE customer_id IS NOT NULL) GROUP BY 1, 2)
SELECT tier, channel, ROUND(a, 2) AS revenue, ROUND(1.0 * a / (SELECT SUM(y.a) FROM x y), 10) AS revenue_share,
  (SELECT 1 + COUNT(*) FROM x y WHERE y.a > x.a) AS revenue_rank
FROM x ORDER BY 1 NULLS LAST, 2 NULLS LAST
