SELECT * FROM (SELECT CAST(date_trunc('year', i.invoice_date) AS date) AS "metric_time.year", g.name AS "track.genre.genre_name",
    SUM(l.unit_price * l.quantity) AS revenue,
    ROUND(SUM(l.unit_price * l.quantity) / SUM(SUM(l.unit_price * l.quantity)) OVER (PARTITION BY date_trunc('year', i.invoice_date)), 10)
      AS revenue_share,
    RANK() OVER (PARTITION BY date_trunc('year', i.invoice_date) ORDER BY SUM(l.unit_price * l.quantity) DESC) AS revenue_rank
  FROM invoice i JOIN invoice_line l ON l.invoice_id = i.invoice_id JOIN track t ON t.track_id = l.track_id
    JOIN genre g ON g.genre_id = t.genre_id
  WHERE i.invoice_date >= '2024-01-01' AND i.invoice_date < '2026-01-01'
  GROUP BY date_trunc('year', i.invoice_date), g.name) x
WHERE revenue_rank <= 5 ORDER BY 1, 5, 2
