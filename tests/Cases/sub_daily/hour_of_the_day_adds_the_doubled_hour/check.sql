SELECT 1 AS "metric_time.hour_of_day", 13 AS visitors UNION ALL SELECT 2, 45 UNION ALL SELECT 3, 17 ORDER BY 1
