SELECT SUBSTR(InvoiceDate, 1, 7) || '-01' AS "metric_time.month", ROUND(SUM(Total), 2) AS invoiced, COUNT(*) AS invoices_count,
  COUNT(DISTINCT CustomerId) AS buyers
FROM Invoice WHERE InvoiceDate >= '2025-01-01' AND InvoiceDate < '2026-01-01' GROUP BY 1 ORDER BY 1
