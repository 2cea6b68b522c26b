SELECT p AS "metric_time.fiscal_year", SUM(a) AS orders_count, SUM(b) AS refunds_count FROM (
  SELECT d.fiscal_year_of AS p, 1 AS a, 0 AS b FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
    JOIN check_days d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at WHERE d.day_of >= '2025-12-31' AND d.day_of < '2026-12-01'
  UNION ALL SELECT d.fiscal_year_of, 0, 1 FROM refunds r JOIN check_days d ON d.day_of = r.refunded_on
    WHERE d.day_of >= '2025-12-31' AND d.day_of < '2026-12-01') x
GROUP BY p ORDER BY p
