WITH x AS (SELECT g.name AS g,
    COALESCE(SUM(l.unit_price * l.quantity) FILTER (WHERE i.invoice_date >= '2025-01-01' AND i.invoice_date < '2025-08-15'), 0) AS a,
    COALESCE(SUM(l.unit_price * l.quantity) FILTER (WHERE i.invoice_date >= '2024-01-01' AND i.invoice_date < '2024-08-14'), 0) AS b
  FROM invoice i JOIN invoice_line l ON l.invoice_id = i.invoice_id
    JOIN track t ON t.track_id = l.track_id JOIN genre g ON g.genre_id = t.genre_id
  WHERE (i.invoice_date >= '2025-01-01' AND i.invoice_date < '2025-08-15') OR (i.invoice_date >= '2024-01-01'
  AND i.invoice_date < '2024-08-14')
  GROUP BY 1)
SELECT g AS "track.genre.genre_name", a AS revenue, b AS revenue__previous, a - b AS revenue__change, ROUND((a - b) / NULLIF(b, 0),
  10) AS revenue__change_pct
FROM x ORDER BY a - b DESC, 1
