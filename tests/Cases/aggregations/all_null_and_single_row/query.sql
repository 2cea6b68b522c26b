WITH g_readings AS MATERIALIZED (
  SELECT
    sensor,
    COUNT(*) AS readings_count,
    SUM(reading) AS reading_sum,
    ROUND(AVG(reading), 10) AS reading_mean,
    MIN(reading) AS reading_min,
    ROUND(STDDEV_SAMP(reading), 10) AS reading_stddev,
    ROUND(STDDEV_POP(reading), 10) AS reading_stddev_pop,
    SUM(CASE WHEN ok THEN 1 WHEN NOT ok THEN 0 END) AS readings_ok
  FROM public.readings
  WHERE sensor IN ($1, $2)
  GROUP BY 1
),
g_readings_2_ranked AS (
  SELECT
    sensor,
    reading AS g_v,
    ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY reading) AS g_r,
    COUNT(reading) OVER (PARTITION BY sensor) AS g_n
  FROM public.readings
  WHERE sensor IN ($3, $4)
),
g_readings_2 AS MATERIALIZED (
  SELECT
    sensor,
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS reading_median
  FROM g_readings_2_ranked
  GROUP BY 1
),
g_stack AS (
  SELECT
    sensor,
    readings_count,
    reading_sum,
    reading_mean,
    reading_min,
    reading_stddev,
    reading_stddev_pop,
    readings_ok,
    NULL::numeric AS reading_median
  FROM g_readings
  UNION ALL
  SELECT sensor, NULL, NULL, NULL, NULL, NULL, NULL, NULL, reading_median
  FROM g_readings_2
),
g_stitched AS MATERIALIZED (
  SELECT
    sensor,
    MAX(readings_count) AS readings_count,
    MAX(reading_sum) AS reading_sum,
    MAX(reading_mean) AS reading_mean,
    MAX(reading_min) AS reading_min,
    MAX(reading_stddev) AS reading_stddev,
    MAX(reading_stddev_pop) AS reading_stddev_pop,
    MAX(readings_ok) AS readings_ok,
    MAX(reading_median) AS reading_median
  FROM g_stack
  GROUP BY 1
)
SELECT
  sensor,
  COALESCE(readings_count, 0) AS readings_count,
  reading_sum,
  reading_mean,
  reading_min,
  reading_median,
  reading_stddev,
  reading_stddev_pop,
  readings_ok
FROM g_stitched
ORDER BY sensor COLLATE "C"
LIMIT $5
