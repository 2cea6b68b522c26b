WITH x AS (SELECT d.month_of, p.channel, 1.0 * SUM(p.amount) AS a FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01' GROUP BY 1, 2)
SELECT month_of AS "metric_time.month", channel, ROUND(a, 2) AS revenue,
  ROUND(a / (SELECT SUM(y.a) FROM x y WHERE y.month_of = x.month_of), 10) AS share_of_period,
  ROUND(a / (SELECT SUM(y.a) FROM x y), 10) AS revenue_share,
  (SELECT 1 + COUNT(*) FROM x y WHERE y.month_of = x.month_of AND y.a > x.a) AS revenue_rank
FROM x ORDER BY 1, 2 NULLS LAST
