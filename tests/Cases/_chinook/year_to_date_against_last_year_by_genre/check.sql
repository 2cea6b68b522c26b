WITH x AS (SELECT g.Name AS g,
    COALESCE(ROUND(100 * SUM(CASE WHEN i.InvoiceDate >= '2025-01-01'
  AND i.InvoiceDate < '2025-08-15' THEN l.UnitPrice * l.Quantity END)), 0) AS a,
    COALESCE(ROUND(100 * SUM(CASE WHEN i.InvoiceDate >= '2024-01-01'
  AND i.InvoiceDate < '2024-08-14' THEN l.UnitPrice * l.Quantity END)), 0) AS b
  FROM Invoice i JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId
    JOIN Track t ON t.TrackId = l.TrackId JOIN Genre g ON g.GenreId = t.GenreId
  WHERE (i.InvoiceDate >= '2025-01-01' AND i.InvoiceDate < '2025-08-15') OR (i.InvoiceDate >= '2024-01-01'
  AND i.InvoiceDate < '2024-08-14')
  GROUP BY 1)
SELECT g AS "track.genre.genre_name", ROUND(a / 100, 2) AS revenue, ROUND(b / 100, 2) AS revenue__previous, ROUND((a - b) / 100,
  2) AS revenue__change,
  ROUND((a - b) / NULLIF(b, 0), 10) AS revenue__change_pct
FROM x ORDER BY a - b DESC, 1
