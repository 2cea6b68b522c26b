SELECT 's2' AS sensor, 1 AS readings_count, 5.125 AS reading_sum, 5.125 AS reading_mean, 5.125 AS reading_min, 5.125 AS reading_median,
  NULL AS reading_stddev, 0 AS reading_stddev_pop, 1 AS readings_ok
UNION ALL SELECT 's3', 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL ORDER BY 1
