SELECT w AS "metric_time.week", SUM(a) AS revenue, SUM(b) AS invoiced FROM (
  SELECT CAST(date_trunc('week', i.invoice_date) AS date) AS w, l.unit_price * l.quantity AS a, NULL AS b FROM invoice_line l
    LEFT JOIN invoice i ON i.invoice_id = l.invoice_id
  UNION ALL SELECT CAST(date_trunc('week', i.invoice_date) AS date), NULL, i.total FROM invoice i) x GROUP BY w ORDER BY w
