SELECT g.Name AS "track.genre.genre_name", c.Country AS "invoice.customer.country", ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue,
  SUM(l.Quantity) AS tracks_sold
FROM InvoiceLine l LEFT JOIN Track t ON t.TrackId = l.TrackId LEFT JOIN Genre g ON g.GenreId = t.GenreId
  LEFT JOIN Invoice i ON i.InvoiceId = l.InvoiceId LEFT JOIN Customer c ON c.CustomerId = i.CustomerId GROUP BY 1, 2 ORDER BY 1, 2
