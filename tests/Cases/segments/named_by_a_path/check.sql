SELECT status, ROUND(SUM(amount), 2) AS revenue FROM purchases WHERE channel = 'web' GROUP BY 1 ORDER BY 1 NULLS LAST
