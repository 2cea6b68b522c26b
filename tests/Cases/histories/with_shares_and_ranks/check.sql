WITH x AS (SELECT t.tier, SUM(p.amount) AS a FROM purchases p
  LEFT JOIN customer_tiers t ON t.customer_id = p.customer_id AND t.valid_from <= p.purchased_at
  AND (p.purchased_at < t.valid_to OR t.valid_to IS NULL) GROUP BY 1)
SELECT tier, ROUND(a, 2) AS revenue, ROUND(1.0 * a / (SELECT SUM(y.a) FROM x y), 10) AS revenue_share,
  (SELECT 1 + COUNT(*) FROM x y WHERE y.a > x.a) AS revenue_rank
FROM x ORDER BY 1 NULLS LAST
