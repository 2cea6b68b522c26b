SELECT n AS "genre.genre_name", ROUND(SUM(a), 2) AS revenue, SUM(b) AS tracks_count, SUM(c) AS playlist_entries FROM (
  SELECT g.Name AS n, l.UnitPrice * l.Quantity AS a, 0 AS b, 0 AS c FROM InvoiceLine l JOIN Track t ON t.TrackId = l.TrackId
    LEFT JOIN Genre g ON g.GenreId = t.GenreId
  UNION ALL SELECT g.Name, NULL, 1, 0 FROM Track t LEFT JOIN Genre g ON g.GenreId = t.GenreId
  UNION ALL SELECT g.Name, NULL, 0, 1 FROM PlaylistTrack p JOIN Track t ON t.TrackId = p.TrackId
    LEFT JOIN Genre g ON g.GenreId = t.GenreId) x GROUP BY n ORDER BY n
