WITH g_readings AS MATERIALIZED (
  SELECT
    sensor,
    COUNT(*) AS readings_count,
    SUM(reading) AS reading_sum,
    ROUND(AVG(reading), 10) AS reading_mean,
    MIN(reading) AS reading_min,
    MAX(reading) AS reading_max,
    SUM(CASE WHEN ok THEN 1 WHEN NOT ok THEN 0 END) AS readings_ok,
    COUNT(DISTINCT sensor) AS sensors_count
  FROM public.readings
  GROUP BY 1
)
SELECT sensor, readings_count, reading_sum, reading_mean, reading_min, reading_max, readings_ok, sensors_count
FROM g_readings
ORDER BY sensor COLLATE "C"
LIMIT $1
