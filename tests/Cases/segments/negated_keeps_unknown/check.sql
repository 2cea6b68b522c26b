SELECT purchase_id AS purchase, COUNT(*) AS purchases_count FROM purchases WHERE amount < 100 OR amount IS NULL
GROUP BY 1 ORDER BY 1
