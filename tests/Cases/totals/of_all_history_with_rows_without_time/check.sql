SELECT channel, SUM(amount) AS revenue, COUNT(*) AS sales_count FROM sales
WHERE channel IS DISTINCT FROM 'test' GROUP BY 1 ORDER BY 1 NULLS LAST
