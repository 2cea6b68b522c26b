SELECT d.month_of AS "metric_time.month", COUNT(*) AS arrivals, COUNT(*) AS logged, COUNT(*) AS visits_count
FROM visits v JOIN check_days d ON d.day_of = v.visited_on WHERE d.day_of >= '2025-09-01' GROUP BY 1 ORDER BY 1
