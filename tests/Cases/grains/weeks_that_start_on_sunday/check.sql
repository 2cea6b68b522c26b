SELECT d.week_of AS "metric_time.week", COUNT(*) AS visits_count, SUM(minutes) AS minutes_sum FROM visits v
  LEFT JOIN check_days d ON d.day_of = v.visited_on GROUP BY 1 ORDER BY 1 NULLS LAST
