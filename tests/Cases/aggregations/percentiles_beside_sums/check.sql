WITH r AS (SELECT taken_on, reading AS v, ROW_NUMBER() OVER (PARTITION BY taken_on
  ORDER BY reading) AS k, COUNT(*) OVER (PARTITION BY taken_on) AS n,
  AVG(reading) OVER (PARTITION BY taken_on) AS m FROM readings WHERE sensor IN ('s1', 's4'))
SELECT taken_on AS "metric_time.day", ROUND(SUM(v), 3) AS reading_sum, ROUND(AVG(CASE WHEN k IN ((n + 1) / 2, (n + 2) / 2) THEN v END),
  10) AS reading_median,
  COUNT(*) AS readings_count, ROUND(SQRT(SUM((v - m) * (v - m)) / (COUNT(*) - 1)), 10) AS reading_stddev
FROM r GROUP BY taken_on ORDER BY taken_on
