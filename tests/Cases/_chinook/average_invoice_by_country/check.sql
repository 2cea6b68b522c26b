SELECT BillingCountry AS billing_country, ROUND(AVG(Total), 10) AS invoice_mean, ROUND(SUM(Total), 2) AS invoiced FROM Invoice
  GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5
