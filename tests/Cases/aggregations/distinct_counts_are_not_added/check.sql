SELECT d.year_of AS "metric_time.year", COUNT(DISTINCT o.customer_id) AS buyers FROM (SELECT * FROM orders WHERE status IS DISTINCT
  FROM 'test') o JOIN (SELECT * FROM check_days WHERE day_of >= '2024-01-01') d
  ON o.placed_at >= d.start_at AND o.placed_at < d.end_at GROUP BY 1 ORDER BY 1
