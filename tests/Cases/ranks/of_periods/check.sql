WITH x AS (SELECT d.month_of, 1.0 * SUM(p.amount) AS a FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-07-01' GROUP BY 1)
SELECT month_of AS "metric_time.month", ROUND(a, 2) AS revenue, (SELECT 1 + COUNT(*) FROM x y WHERE y.a > x.a) AS revenue_rank,
  (SELECT 1 + COUNT(*) FROM x y WHERE y.a < x.a) AS revenue_rank_asc
FROM x ORDER BY 1
