WITH g_readings AS MATERIALIZED (
  SELECT
    taken_on AS metric_time_day,
    SUM(reading) AS reading_sum,
    COUNT(*) AS readings_count,
    ROUND(STDDEV_SAMP(reading), 10) AS reading_stddev
  FROM public.readings
  WHERE sensor IN ($1, $2)
  GROUP BY 1
),
g_readings_2_ranked AS (
  SELECT
    taken_on AS metric_time_day,
    reading AS g_v,
    ROW_NUMBER() OVER (PARTITION BY taken_on ORDER BY reading) AS g_r,
    COUNT(reading) OVER (PARTITION BY taken_on) AS g_n
  FROM public.readings
  WHERE sensor IN ($3, $4)
),
g_readings_2 AS MATERIALIZED (
  SELECT
    metric_time_day,
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS reading_median
  FROM g_readings_2_ranked
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_day, reading_sum, readings_count, reading_stddev, NULL::numeric AS reading_median
  FROM g_readings
  UNION ALL
  SELECT metric_time_day, NULL, NULL, NULL, reading_median
  FROM g_readings_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_day,
    MAX(reading_sum) AS reading_sum,
    MAX(readings_count) AS readings_count,
    MAX(reading_stddev) AS reading_stddev,
    MAX(reading_median) AS reading_median
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_day, reading_sum, reading_median, COALESCE(readings_count, 0) AS readings_count, reading_stddev
FROM g_stitched
ORDER BY metric_time_day
LIMIT $5
