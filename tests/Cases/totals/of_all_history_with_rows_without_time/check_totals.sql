SELECT SUM(amount) AS revenue, COUNT(*) AS sales_count FROM sales
WHERE channel IS DISTINCT FROM 'test'
