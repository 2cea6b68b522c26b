SELECT a.Name AS "artist.artist_name", ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue, SUM(l.Quantity) AS tracks_sold
FROM InvoiceLine l JOIN Track t ON t.TrackId = l.TrackId JOIN Album b ON b.AlbumId = t.AlbumId JOIN Artist a ON a.ArtistId = b.ArtistId
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10
