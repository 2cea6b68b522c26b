WITH x AS (SELECT d.month_of_year, p.channel, 1.0 * SUM(p.amount) AS a FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01' GROUP BY 1, 2)
SELECT month_of_year AS "metric_time.month_of_year", channel,
  ROUND(a / NULLIF((SELECT SUM(y.a) FROM x y WHERE y.month_of_year = x.month_of_year), 0), 10) AS share_of_period
FROM x ORDER BY 1, 2 NULLS LAST
