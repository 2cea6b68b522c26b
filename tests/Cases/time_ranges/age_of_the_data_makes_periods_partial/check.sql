SELECT visited_on AS "metric_time.day", COUNT(*) AS visits_count FROM visits
  WHERE visited_on >= '2026-11-14' AND visited_on < '2026-11-22' GROUP BY 1 ORDER BY 1
