SELECT y.y AS "metric_time.year", SUM(l.unit_price * l.quantity) FILTER (WHERE i.invoice_date >= y.y) AS revenue,
  SUM(l.unit_price * l.quantity) AS revenue_so_far
FROM (SELECT CAST(generate_series(timestamp '2022-01-01', timestamp '2025-01-01', interval '1 year') AS date) AS y) y
  JOIN invoice i ON i.invoice_date < y.y + interval '1 year' JOIN invoice_line l ON l.invoice_id = i.invoice_id
GROUP BY 1 ORDER BY 1
