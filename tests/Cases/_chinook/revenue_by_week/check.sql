SELECT date(i.InvoiceDate, '-6 days', 'weekday 1') AS "metric_time.week", ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue
FROM InvoiceLine l JOIN Invoice i ON i.InvoiceId = l.InvoiceId WHERE i.InvoiceDate >= '2025-01-01'
  AND i.InvoiceDate < '2025-04-01' GROUP BY 1 ORDER BY 1
