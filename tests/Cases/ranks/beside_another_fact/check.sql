WITH x AS (SELECT customer_id, SUM(v) AS v, ROUND(SUM(a), 2) AS a FROM
  (SELECT customer_id, 1 AS v, NULL AS a FROM visits UNION ALL SELECT customer_id, 0, amount FROM purchases) z GROUP BY 1)
SELECT customer_id AS customer, v AS visits_count, a AS revenue,
  CASE WHEN a IS NOT NULL THEN (SELECT 1 + COUNT(*) FROM x y WHERE y.a > x.a) END AS revenue_rank,
  CASE WHEN a IS NOT NULL THEN (SELECT COUNT(*) FROM x y WHERE y.a > x.a) END AS rank_plus
FROM x ORDER BY 1 NULLS LAST
