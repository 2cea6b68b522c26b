SELECT customer_id AS customer, COUNT(*) AS orders_count, SUM(CASE WHEN is_gift THEN 1 WHEN NOT is_gift THEN 0 END) AS gifts
  FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o GROUP BY 1 ORDER BY 3 DESC NULLS LAST, 2, 1 NULLS LAST
