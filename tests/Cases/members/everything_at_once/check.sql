WITH hit AS (SELECT c.s, (SELECT v.visit_id FROM check_visits v WHERE v.customer_id = c.customer_id AND v.s <= c.s
    ORDER BY v.s DESC, v.visit_id DESC LIMIT 1) AS visit_id FROM check_purchases c),
parts AS (SELECT v.customer_id, 1 AS v, CASE WHEN EXISTS (SELECT 1 FROM hit h WHERE h.visit_id = v.visit_id AND h.s < v.s + 604800)
    THEN 1 ELSE 0 END AS k, CAST(NULL AS NUMERIC) AS a, CAST(NULL AS NUMERIC) AS r FROM check_visits v
  UNION ALL SELECT customer_id, NULL, NULL, amount, NULL FROM purchases
  UNION ALL SELECT p.customer_id, NULL, NULL, NULL, r.amount FROM refunds r LEFT JOIN purchases p ON p.purchase_id = r.purchase_id),
x AS (SELECT c.country, COUNT(v) AS v, SUM(k) AS k, ROUND(SUM(a), 2) AS a, SUM(r) AS r FROM parts y
  LEFT JOIN customers c ON c.customer_id = y.customer_id WHERE c.country IS DISTINCT FROM 'DE' GROUP BY 1)
SELECT country AS "customer.country", v AS visits_count, ROUND(1.0 * k / NULLIF(v, 0), 10) AS conversion_7d, a AS revenue,
  ROUND(1.0 * a / (SELECT SUM(z.a) FROM x z), 10) AS revenue_share, (SELECT 1 + COUNT(*) FROM x z WHERE z.a > x.a) AS revenue_rank,
  r AS refunded
FROM x ORDER BY 1 NULLS LAST
