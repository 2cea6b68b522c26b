WITH num AS (SELECT check_days.*, ROW_NUMBER() OVER (ORDER BY day_of) AS k FROM check_days WHERE day_of >= '2026-01-01')
SELECT day_of AS "metric_time.day", n AS orders_7d FROM (SELECT a.day_of, a.week_of, COUNT(b.k) AS n FROM num a
  LEFT JOIN (SELECT d.k FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
    JOIN num d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at) b ON b.k > a.k - 7 AND b.k <= a.k
    WHERE a.day_of >= '2026-03-29' AND a.day_of < '2026-04-11' GROUP BY 1, 2) x ORDER BY 1
