WITH g_readings AS MATERIALIZED (
  SELECT
    sensor,
    ROUND(VAR_SAMP(reading), 10) AS reading_variance,
    ROUND(VAR_POP(reading), 10) AS reading_var_pop,
    ROUND(STDDEV_SAMP(reading), 10) AS reading_stddev,
    ROUND(STDDEV_POP(reading), 10) AS reading_stddev_pop
  FROM public.readings
  GROUP BY 1
)
SELECT sensor, reading_variance, reading_var_pop, reading_stddev, reading_stddev_pop
FROM g_readings
ORDER BY sensor COLLATE "C"
LIMIT $1
