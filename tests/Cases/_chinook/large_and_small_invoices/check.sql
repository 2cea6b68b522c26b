SELECT CASE WHEN Total >= 10 THEN 'large' ELSE 'small' END AS "invoice.invoice_size", SUBSTR(InvoiceDate, 1,
  4) || '-01-01' AS "metric_time.year",
  ROUND(SUM(Total), 2) AS invoiced, COUNT(*) AS invoices_count, SUM(CASE WHEN Total >= 10 THEN 1 ELSE 0 END) AS large_invoices,
    COUNT(DISTINCT CustomerId) AS buyers
FROM Invoice GROUP BY 1, 2 ORDER BY 1, 2
