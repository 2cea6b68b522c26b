SELECT CASE WHEN amount >= 100 THEN 'large' ELSE 'small' END AS "order.amount_band", SUM(amount) AS revenue, COUNT(*) AS orders_count
FROM orders GROUP BY 1 ORDER BY 1
