WITH num AS (SELECT check_days.*, ROW_NUMBER() OVER (ORDER BY day_of) AS k FROM check_days WHERE day_of >= '2026-01-01'),
x AS (SELECT a.day_of, a.week_of, COUNT(b.k) AS n FROM num a
  LEFT JOIN (SELECT d.k FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
    JOIN num d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at) b ON b.k > a.k - 7 AND b.k <= a.k
    WHERE a.day_of >= '2026-03-30' AND a.day_of < '2026-04-13' GROUP BY 1, 2)
SELECT week_of AS "metric_time.week", (SELECT n FROM x y WHERE y.week_of = x.week_of ORDER BY y.day_of DESC LIMIT 1) AS orders_7d,
  (SELECT n FROM x y WHERE y.week_of = x.week_of ORDER BY y.day_of LIMIT 1) AS orders_7d_first, ROUND(1.0 * SUM(n) / COUNT(*),
    10) AS orders_7d_mean
FROM x GROUP BY week_of ORDER BY week_of
