SELECT sensor AS "measurement.sensor", SUM(raw) AS raw_sum, ROUND(CAST(AVG(raw) AS NUMERIC), 10) AS raw_mean FROM readings
  GROUP BY sensor ORDER BY sensor NULLS LAST
