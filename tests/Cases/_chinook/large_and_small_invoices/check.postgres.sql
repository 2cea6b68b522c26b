SELECT CASE WHEN total >= 10 THEN 'large' ELSE 'small' END AS "invoice.invoice_size", CAST(date_trunc('year',
  invoice_date) AS date) AS "metric_time.year",
  SUM(total) AS invoiced, COUNT(*) AS invoices_count, SUM(CASE WHEN total >= 10 THEN 1 ELSE 0 END) AS large_invoices,
    COUNT(DISTINCT customer_id) AS buyers
FROM invoice GROUP BY 1, 2 ORDER BY 1, 2
