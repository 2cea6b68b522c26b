WITH g_readings_ranked AS (
  SELECT
    sensor,
    reading AS g_v,
    ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY reading) AS g_r,
    COUNT(reading) OVER (PARTITION BY sensor) AS g_n
  FROM public.readings
),
g_readings AS MATERIALIZED (
  SELECT
    sensor,
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS reading_median
  FROM g_readings_ranked
  GROUP BY 1
),
g_readings_2_ranked AS (
  SELECT
    sensor,
    reading AS g_v,
    ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY reading) AS g_r,
    COUNT(reading) OVER (PARTITION BY sensor) AS g_n
  FROM public.readings
),
g_readings_2 AS MATERIALIZED (
  SELECT
    sensor,
    ROUND(SUM(CASE
      WHEN ABS((g_n - 1) * 9 - (g_r - 1) * 10) < 10 THEN g_v * (10 - ABS((g_n - 1) * 9 - (g_r - 1) * 10))
    END) / 10, 10) AS reading_p90
  FROM g_readings_2_ranked
  GROUP BY 1
),
g_readings_3_ranked AS (
  SELECT
    sensor,
    reading AS g_v,
    ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY reading) AS g_r,
    COUNT(reading) OVER (PARTITION BY sensor) AS g_n
  FROM public.readings
),
g_readings_3 AS MATERIALIZED (
  SELECT sensor, MAX(CASE WHEN g_r * 4 >= g_n AND ((g_r - 1) * 4 < g_n OR g_r = 1) THEN g_v END) AS reading_p25
  FROM g_readings_3_ranked
  GROUP BY 1
),
g_readings_4_ranked AS (
  SELECT
    sensor,
    reading AS g_v,
    ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY reading) AS g_r,
    COUNT(reading) OVER (PARTITION BY sensor) AS g_n
  FROM public.readings
),
g_readings_4 AS MATERIALIZED (
  SELECT
    sensor,
    ROUND(SUM(CASE WHEN ABS((g_n - 1) * 0 - (g_r - 1)) < 1 THEN g_v * (1 - ABS((g_n - 1) * 0 - (g_r - 1))) END) / 1, 10) AS reading_p0
  FROM g_readings_4_ranked
  GROUP BY 1
),
g_readings_5_ranked AS (
  SELECT
    sensor,
    reading AS g_v,
    ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY reading) AS g_r,
    COUNT(reading) OVER (PARTITION BY sensor) AS g_n
  FROM public.readings
),
g_readings_5 AS MATERIALIZED (
  SELECT sensor, MAX(CASE WHEN g_r >= g_n AND (g_r - 1 < g_n OR g_r = 1) THEN g_v END) AS reading_p100
  FROM g_readings_5_ranked
  GROUP BY 1
),
g_stack AS (
  SELECT
    sensor,
    reading_median,
    NULL::numeric AS reading_p90,
    NULL::numeric AS reading_p25,
    NULL::numeric AS reading_p0,
    NULL::numeric AS reading_p100
  FROM g_readings
  UNION ALL
  SELECT sensor, NULL, reading_p90, NULL, NULL, NULL
  FROM g_readings_2
  UNION ALL
  SELECT sensor, NULL, NULL, reading_p25, NULL, NULL
  FROM g_readings_3
  UNION ALL
  SELECT sensor, NULL, NULL, NULL, reading_p0, NULL
  FROM g_readings_4
  UNION ALL
  SELECT sensor, NULL, NULL, NULL, NULL, reading_p100
  FROM g_readings_5
),
g_stitched AS MATERIALIZED (
  SELECT
    sensor,
    MAX(reading_median) AS reading_median,
    MAX(reading_p90) AS reading_p90,
    MAX(reading_p25) AS reading_p25,
    MAX(reading_p0) AS reading_p0,
    MAX(reading_p100) AS reading_p100
  FROM g_stack
  GROUP BY 1
)
SELECT sensor, reading_median, reading_p90, reading_p25, reading_p0, reading_p100
FROM g_stitched
ORDER BY sensor COLLATE "C"
LIMIT $1
