SELECT visit_id AS visit, COUNT(*) AS logged FROM visits WHERE logged_at >= '2020-12-28 10:30:00'
  AND logged_at < '2021-01-03 10:30:00' GROUP BY 1 ORDER BY 1
