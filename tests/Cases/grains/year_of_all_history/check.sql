SELECT p AS "metric_time.year", SUM(a) AS orders_count, SUM(b) AS refunds_count FROM (
  SELECT d.year_of AS p, 1 AS a, 0 AS b FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
    LEFT JOIN check_days d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at
  UNION ALL SELECT d.year_of, 0, 1 FROM refunds r LEFT JOIN check_days d ON d.day_of = r.refunded_on) x
GROUP BY p ORDER BY p NULLS LAST
