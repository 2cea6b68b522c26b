WITH x AS (SELECT SUBSTR(i.InvoiceDate, 1, 4) || '-01-01' AS y, g.Name AS g,
  CAST(ROUND(100 * SUM(l.UnitPrice * l.Quantity)) AS INTEGER) AS a
  FROM Invoice i JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId JOIN Track t ON t.TrackId = l.TrackId
    JOIN Genre g ON g.GenreId = t.GenreId
  WHERE i.InvoiceDate >= '2024-01-01' AND i.InvoiceDate < '2026-01-01' GROUP BY 1, 2),
r AS (SELECT x.*, RANK() OVER (PARTITION BY y ORDER BY a DESC) AS place, SUM(a) OVER (PARTITION BY y) AS whole FROM x)
SELECT y AS "metric_time.year", g AS "track.genre.genre_name", ROUND(a / 100.0, 2) AS revenue, ROUND(1.0 * a / whole,
  10) AS revenue_share,
  place AS revenue_rank
FROM r WHERE place <= 5 ORDER BY 1, 5, 2
