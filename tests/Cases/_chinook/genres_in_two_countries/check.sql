SELECT g.Name AS genre_name, ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue, NULL AS rock_share
FROM InvoiceLine l JOIN Invoice i ON i.InvoiceId = l.InvoiceId JOIN Customer c ON c.CustomerId = i.CustomerId
  JOIN Track t ON t.TrackId = l.TrackId LEFT JOIN Genre g ON g.GenreId = t.GenreId
WHERE c.Country IN ('Germany', 'France') AND (g.Name IS NULL OR LOWER(g.Name) NOT LIKE 'r%') GROUP BY 1 ORDER BY 1
