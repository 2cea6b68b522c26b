WITH g_readings AS MATERIALIZED (
  SELECT sensor, SUM(raw) AS raw_sum, ROUND(AVG(raw::numeric), 10) AS raw_mean
  FROM public.readings
  GROUP BY 1
)
SELECT sensor, raw_sum, raw_mean
FROM g_readings
ORDER BY sensor COLLATE "C"
LIMIT $1
