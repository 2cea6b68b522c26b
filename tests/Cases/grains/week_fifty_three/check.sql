SELECT d.iso_year AS "metric_time.iso_year", d.week_of_year AS "metric_time.week_of_year", COUNT(*) AS visits_count
FROM visits v JOIN check_days d ON d.day_of = v.visited_on WHERE d.day_of < '2024-03-02' GROUP BY 1, 2 ORDER BY 1, 2
