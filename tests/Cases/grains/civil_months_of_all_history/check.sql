SELECT d.year_of AS "metric_time.year", COUNT(*) AS arrivals, COUNT(*) AS logged FROM visits v
  LEFT JOIN check_days d ON d.day_of = v.visited_on GROUP BY 1 ORDER BY 1 NULLS LAST
