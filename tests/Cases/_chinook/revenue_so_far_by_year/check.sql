SELECT y.y || '-01-01' AS "metric_time.year", ROUND(SUM(CASE WHEN SUBSTR(i.InvoiceDate, 1, 4) = y.y THEN l.UnitPrice * l.Quantity END),
  2) AS revenue, ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue_so_far
FROM (SELECT DISTINCT SUBSTR(InvoiceDate, 1, 4) AS y FROM Invoice WHERE InvoiceDate >= '2022-01-01') y
  JOIN Invoice i ON SUBSTR(i.InvoiceDate, 1, 4) <= y.y JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId
GROUP BY 1 ORDER BY 1
