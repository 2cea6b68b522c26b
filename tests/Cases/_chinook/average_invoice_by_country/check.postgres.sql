SELECT billing_country COLLATE "C" AS billing_country, ROUND(AVG(total), 10) AS invoice_mean, SUM(total) AS invoiced
  FROM invoice GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5
