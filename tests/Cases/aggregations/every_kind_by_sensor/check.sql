SELECT sensor AS "measurement.sensor", COUNT(*) AS readings_count, ROUND(SUM(reading), 3) AS reading_sum, ROUND(AVG(reading),
  10) AS reading_mean,
  MIN(reading) AS reading_min, MAX(reading) AS reading_max, SUM(CASE WHEN ok THEN 1 WHEN NOT ok THEN 0 END) AS readings_ok,
    COUNT(DISTINCT sensor) AS sensors_count
FROM readings GROUP BY sensor ORDER BY sensor NULLS LAST
