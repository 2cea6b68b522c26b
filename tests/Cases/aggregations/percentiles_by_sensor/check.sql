WITH r AS (SELECT sensor, reading AS v, ROW_NUMBER() OVER (PARTITION BY sensor
  ORDER BY reading) AS k, COUNT(*) OVER (PARTITION BY sensor) AS n
  FROM readings WHERE reading IS NOT NULL)
-- Continuous: position 1 + p (n - 1), interpolated. Discrete: the first value whose rank reaches p n.
SELECT s.sensor AS "measurement.sensor",
  (SELECT ROUND(AVG(v), 10) FROM r WHERE r.sensor IS NOT DISTINCT FROM s.sensor AND k IN ((n + 1) / 2, (n + 2) / 2)) AS reading_median,
  (SELECT ROUND(SUM(CASE WHEN k = 1 + (9 * (n - 1)) / 10 THEN v * (10 - (9 * (n - 1)) % 10) ELSE v * ((9 * (n - 1)) % 10) END) / 10.0, 10)
     FROM r WHERE r.sensor IS NOT DISTINCT FROM s.sensor AND k IN (1 + (9 * (n - 1)) / 10, 2 + (9 * (n - 1)) / 10)) AS reading_p90,
  (SELECT MIN(v) FROM r WHERE r.sensor IS NOT DISTINCT FROM s.sensor AND 4 * k >= n) AS reading_p25,
  (SELECT MIN(v) FROM r WHERE r.sensor IS NOT DISTINCT FROM s.sensor) AS reading_p0,
  (SELECT MAX(v) FROM r WHERE r.sensor IS NOT DISTINCT FROM s.sensor) AS reading_p100
FROM (SELECT DISTINCT sensor FROM readings) s ORDER BY s.sensor NULLS LAST
