SELECT
  COUNT(*) AS readings_count,
  SUM(reading) AS reading_sum,
  ROUND(AVG(reading), 10) AS reading_mean,
  MIN(reading) AS reading_min,
  MAX(reading) AS reading_max,
  SUM(CASE WHEN ok THEN 1 WHEN NOT ok THEN 0 END) AS readings_ok,
  COUNT(DISTINCT sensor) AS sensors_count
FROM public.readings
