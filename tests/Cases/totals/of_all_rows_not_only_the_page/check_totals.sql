SELECT ROUND(SUM(amount), 2) AS revenue FROM purchases WHERE status = 'paid'
