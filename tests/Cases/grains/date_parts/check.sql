SELECT d.year_number AS "metric_time.year_number", d.quarter_of_year AS "metric_time.quarter_of_year",
  d.month_of_year AS "metric_time.month_of_year", COUNT(*) AS orders_count
FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o LEFT JOIN check_days d ON o.placed_at >= d.start_at
  AND o.placed_at < d.end_at GROUP BY 1, 2, 3 ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3 NULLS LAST
