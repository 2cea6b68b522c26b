SELECT CAST(date_trunc('year', i.invoice_date) AS date) AS "metric_time.year", c.country AS "customer.country", COUNT(*) AS invoices_count,
  SUM(i.again) AS came_back, ROUND(1.0 * SUM(i.again) / COUNT(*), 10) AS came_back_90d
FROM (SELECT invoice.*, CASE WHEN LEAD(invoice_date) OVER (PARTITION BY customer_id ORDER BY invoice_date, invoice_id)
    < invoice_date + interval '90 days' THEN 1 ELSE 0 END AS again FROM invoice) i JOIN customer c ON c.customer_id = i.customer_id
WHERE i.invoice_date >= '2022-01-01' AND i.invoice_date < '2025-01-01' GROUP BY 1, 2 ORDER BY 1, 2
