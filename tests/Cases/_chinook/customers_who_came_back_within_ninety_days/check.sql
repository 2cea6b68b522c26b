SELECT SUBSTR(i.InvoiceDate, 1, 4) || '-01-01' AS "metric_time.year", c.Country AS "customer.country", COUNT(*) AS invoices_count,
  SUM(i.again) AS came_back, ROUND(1.0 * SUM(i.again) / COUNT(*), 10) AS came_back_90d
FROM (SELECT Invoice.*, COALESCE(julianday(LEAD(InvoiceDate) OVER (PARTITION BY CustomerId ORDER BY InvoiceDate, InvoiceId))
    - julianday(InvoiceDate) < 90, 0) AS again FROM Invoice) i JOIN Customer c ON c.CustomerId = i.CustomerId
WHERE i.InvoiceDate >= '2022-01-01' AND i.InvoiceDate < '2025-01-01' GROUP BY 1, 2 ORDER BY 1, 2
