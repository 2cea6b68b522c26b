SELECT SUBSTR(i.InvoiceDate, 1, 4) || CASE (CAST(SUBSTR(i.InvoiceDate, 6, 2) AS INTEGER) - 1) / 3 WHEN 0 THEN '-01-01'
  WHEN 1 THEN '-04-01' WHEN 2 THEN '-07-01' ELSE '-10-01' END AS "metric_time.quarter",
  ROUND(1.0 * SUM(CASE WHEN g.Name = 'Rock' THEN l.UnitPrice * l.Quantity END) / SUM(l.UnitPrice * l.Quantity), 10) AS rock_share,
  ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue, ROUND(SUM(l.UnitPrice * l.Quantity) / COUNT(DISTINCT i.InvoiceId),
    10) AS revenue_per_invoice
FROM InvoiceLine l JOIN Invoice i ON i.InvoiceId = l.InvoiceId JOIN Track t ON t.TrackId = l.TrackId JOIN Genre g ON g.GenreId = t.GenreId
WHERE i.InvoiceDate >= '2024-01-01' AND i.InvoiceDate < '2026-01-01' GROUP BY 1 ORDER BY 1
