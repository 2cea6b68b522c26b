SELECT d.month_of AS "metric_time.month", COUNT(*) AS visits_filled FROM visits v
  LEFT JOIN check_days d ON d.day_of = v.visited_on GROUP BY 1 ORDER BY 1 NULLS LAST
