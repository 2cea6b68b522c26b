SELECT status, COUNT(*) AS purchases_count, ROUND(SUM(amount), 2) AS revenue FROM purchases WHERE amount >= 100
GROUP BY 1 ORDER BY 1 NULLS LAST
