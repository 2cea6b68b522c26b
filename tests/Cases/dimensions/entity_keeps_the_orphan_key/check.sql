SELECT customer_id AS customer, SUM(amount) AS revenue FROM orders GROUP BY customer_id ORDER BY customer_id
