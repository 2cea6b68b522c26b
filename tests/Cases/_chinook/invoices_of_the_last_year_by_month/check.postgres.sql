SELECT CAST(date_trunc('month', invoice_date) AS date) AS "metric_time.month", SUM(total) AS invoiced, COUNT(*) AS invoices_count,
  COUNT(DISTINCT customer_id) AS buyers
FROM invoice WHERE invoice_date >= '2025-01-01' AND invoice_date < '2026-01-01' GROUP BY 1 ORDER BY 1
