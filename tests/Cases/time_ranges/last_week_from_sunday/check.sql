SELECT visit_id AS visit, COUNT(*) AS visits_count FROM visits WHERE visited_on >= '2026-11-22' AND visited_on < '2026-11-29'
  GROUP BY 1 ORDER BY 1
