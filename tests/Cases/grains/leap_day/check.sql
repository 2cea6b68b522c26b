SELECT d.day_of AS "metric_time.day", d.day_of_year AS "metric_time.day_of_year", COUNT(*) AS visits_count
FROM visits v JOIN check_days d ON d.day_of = v.visited_on WHERE d.day_of >= '2024-02-28' AND d.day_of < '2024-03-02'
  GROUP BY 1, 2 ORDER BY 1
