SELECT m AS "metric_time.month", SUM(l.unit_price * l.quantity) FILTER (WHERE i.invoice_date >= m) AS revenue,
  SUM(l.unit_price * l.quantity) AS revenue_12m
FROM (SELECT CAST(generate_series(timestamp '2021-06-01', timestamp '2022-06-01', interval '1 month') AS date) AS m) x
  JOIN invoice i ON i.invoice_date < m + interval '1 month' AND i.invoice_date >= m - interval '11 months'
  JOIN invoice_line l ON l.invoice_id = i.invoice_id
GROUP BY 1 ORDER BY 1
