SELECT sensor AS "measurement.sensor",
  ROUND(SUM((reading - m) * (reading - m)) / NULLIF(COUNT(reading) - 1, 0), 10) AS reading_variance,
  ROUND(SUM((reading - m) * (reading - m)) / NULLIF(COUNT(reading), 0), 10) AS reading_var_pop,
  ROUND(SQRT(SUM((reading - m) * (reading - m)) / NULLIF(COUNT(reading) - 1, 0)), 10) AS reading_stddev,
  ROUND(SQRT(SUM((reading - m) * (reading - m)) / NULLIF(COUNT(reading), 0)), 10) AS reading_stddev_pop
FROM (SELECT sensor, reading, AVG(reading) OVER (PARTITION BY sensor) AS m FROM readings) x
GROUP BY sensor ORDER BY sensor NULLS LAST
