SELECT a.Name AS "artist.artist_name", g.Name AS genre_name, ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue,
  SUM(l.Quantity) AS tracks_sold
FROM InvoiceLine l JOIN Track t ON t.TrackId = l.TrackId JOIN Genre g ON g.GenreId = t.GenreId JOIN Album b ON b.AlbumId = t.AlbumId
  JOIN Artist a ON a.ArtistId = b.ArtistId
GROUP BY 1, 2 HAVING ROUND(SUM(l.UnitPrice * l.Quantity), 2) >= 20 AND SUM(l.Quantity) < 60 ORDER BY 1, 2
