WITH x AS (SELECT a.month_of, c.channel, (SELECT COUNT(*) FROM purchases p JOIN check_days d ON p.purchased_at >= d.start_at
  AND p.purchased_at < d.end_at
    WHERE d.month_of = a.month_of AND p.channel IS NOT DISTINCT FROM c.channel) AS n
  FROM (SELECT DISTINCT month_of FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-07-01') a,
    (SELECT DISTINCT p.channel FROM purchases p JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
  WHERE d.day_of >= '2026-02-01' AND d.day_of < '2026-07-01') c)
SELECT month_of AS "metric_time.month", channel, n AS purchases_filled,
  ROUND(1.0 * n / NULLIF((SELECT SUM(y.n) FROM x y WHERE y.month_of = x.month_of), 0), 10) AS filled_share,
  (SELECT 1 + COUNT(*) FROM x y WHERE y.month_of = x.month_of AND y.n > x.n) AS filled_rank
FROM x ORDER BY 1, 2 NULLS LAST
