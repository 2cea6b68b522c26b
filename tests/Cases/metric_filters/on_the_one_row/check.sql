SELECT SUM(amount) AS revenue FROM orders HAVING SUM(amount) > 455
