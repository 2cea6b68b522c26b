SELECT visit_id AS visit, COUNT(*) AS arrivals FROM visits WHERE arrived_at >= '2026-03-08 03:00:00'
  AND arrived_at < '2026-03-09 00:00:00' GROUP BY 1 ORDER BY 1
