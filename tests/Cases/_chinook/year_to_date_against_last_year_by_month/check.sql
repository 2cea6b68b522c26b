WITH x AS (SELECT '2025-' || SUBSTR(i.InvoiceDate, 6, 2) || '-01' AS m,
    COALESCE(ROUND(100 * SUM(CASE WHEN i.InvoiceDate >= '2025-01-01'
  AND i.InvoiceDate < '2025-08-15' THEN l.UnitPrice * l.Quantity END)), 0) AS a,
    COALESCE(ROUND(100 * SUM(CASE WHEN i.InvoiceDate >= '2024-01-01'
  AND i.InvoiceDate < '2024-08-14' THEN l.UnitPrice * l.Quantity END)), 0) AS b
  FROM Invoice i JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId
  WHERE (i.InvoiceDate >= '2025-01-01' AND i.InvoiceDate < '2025-08-15') OR (i.InvoiceDate >= '2024-01-01'
  AND i.InvoiceDate < '2024-08-14')
  GROUP BY 1)
SELECT m AS "metric_time.month", ROUND(a / 100, 2) AS revenue, ROUND(b / 100, 2) AS revenue__previous, ROUND((a - b) / 100,
  2) AS revenue__change,
  ROUND((a - b) / NULLIF(b, 0), 10) AS revenue__change_pct
FROM x ORDER BY 1
