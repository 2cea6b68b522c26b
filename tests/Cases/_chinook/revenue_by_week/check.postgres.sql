SELECT CAST(date_trunc('week', i.invoice_date) AS date) AS "metric_time.week", SUM(l.unit_price * l.quantity) AS revenue
FROM invoice_line l JOIN invoice i ON i.invoice_id = l.invoice_id WHERE i.invoice_date >= '2025-01-01'
  AND i.invoice_date < '2025-04-01' GROUP BY 1 ORDER BY 1
