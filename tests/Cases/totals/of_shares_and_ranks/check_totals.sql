WITH x AS (SELECT d.month_of, 1.0 * SUM(p.amount) AS a FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01' GROUP BY 1)
SELECT NULL AS "metric_time.month", ROUND(SUM(a), 2) AS revenue, 1 AS share_of_period, 1 AS revenue_share,
  CAST(NULL AS INTEGER) AS revenue_rank FROM x
UNION ALL SELECT CAST(month_of AS TEXT), ROUND(a, 2), 1, ROUND(a / (SELECT SUM(y.a) FROM x y), 10), NULL
FROM x ORDER BY 1 NULLS FIRST
