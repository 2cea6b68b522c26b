WITH x AS (SELECT d.month_of, p.customer_id, 1.0 * SUM(p.amount) AS a FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-07-01' GROUP BY 1, 2)
SELECT month_of AS "metric_time.month", customer_id AS customer, ROUND(a, 2) AS revenue,
  CASE WHEN a IS NOT NULL THEN (SELECT 1 + COUNT(*) FROM x y WHERE y.month_of = x.month_of AND y.a > x.a) END AS revenue_rank,
  CASE WHEN a IS NOT NULL THEN (SELECT 1 + COUNT(*) FROM x y WHERE y.month_of = x.month_of AND y.a > x.a) END AS rank_over_time,
  CASE WHEN a IS NOT NULL THEN (SELECT 1 + COUNT(*) FROM x y WHERE y.a > x.a) END AS revenue_rank_all
FROM x ORDER BY 1, 2 NULLS LAST
