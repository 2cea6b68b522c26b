SELECT CASE WHEN arrived_at < '2026-03-08 02:00:00' THEN '2026-03-08T01:00:00' ELSE '2026-03-08T03:00:00' END AS "metric_time.hour",
  COUNT(*) AS arrivals
FROM visits WHERE arrived_at >= '2026-03-08' AND arrived_at < '2026-03-09' GROUP BY 1 ORDER BY 1
