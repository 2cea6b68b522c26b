SELECT CAST(date_trunc('quarter', i.invoice_date) AS date) AS "metric_time.quarter",
  ROUND(SUM(l.unit_price * l.quantity) FILTER (WHERE g.name = 'Rock') / SUM(l.unit_price * l.quantity), 10) AS rock_share,
  SUM(l.unit_price * l.quantity) AS revenue, ROUND(SUM(l.unit_price * l.quantity) / COUNT(DISTINCT i.invoice_id),
    10) AS revenue_per_invoice
FROM invoice_line l JOIN invoice i ON i.invoice_id = l.invoice_id JOIN track t ON t.track_id = l.track_id
  JOIN genre g ON g.genre_id = t.genre_id
WHERE i.invoice_date >= '2024-01-01' AND i.invoice_date < '2026-01-01' GROUP BY 1 ORDER BY 1
