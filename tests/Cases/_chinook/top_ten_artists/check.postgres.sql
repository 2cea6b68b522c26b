SELECT a.name COLLATE "C" AS "artist.artist_name", SUM(l.unit_price * l.quantity) AS revenue, SUM(l.quantity) AS tracks_sold
FROM invoice_line l JOIN track t ON t.track_id = l.track_id JOIN album b ON b.album_id = t.album_id
  JOIN artist a ON a.artist_id = b.artist_id
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10
