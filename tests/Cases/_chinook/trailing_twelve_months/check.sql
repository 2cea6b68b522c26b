WITH m AS (SELECT DISTINCT SUBSTR(InvoiceDate, 1, 7) AS m FROM Invoice WHERE InvoiceDate >= '2021-06-01' AND InvoiceDate < '2022-07-01')
SELECT m || '-01' AS "metric_time.month", ROUND(SUM(CASE WHEN SUBSTR(i.InvoiceDate, 1, 7) = m THEN l.UnitPrice * l.Quantity END),
  2) AS revenue,
  ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue_12m
FROM m JOIN Invoice i ON SUBSTR(i.InvoiceDate, 1, 7) <= m AND i.InvoiceDate >= date(m || '-01', '-11 months')
  JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId
GROUP BY m ORDER BY m
