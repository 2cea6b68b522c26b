WITH x AS (SELECT make_date(2025, CAST(EXTRACT(MONTH FROM i.invoice_date) AS integer), 1) AS m,
    COALESCE(SUM(l.unit_price * l.quantity) FILTER (WHERE i.invoice_date >= '2025-01-01' AND i.invoice_date < '2025-08-15'), 0) AS a,
    COALESCE(SUM(l.unit_price * l.quantity) FILTER (WHERE i.invoice_date >= '2024-01-01' AND i.invoice_date < '2024-08-14'), 0) AS b
  FROM invoice i JOIN invoice_line l ON l.invoice_id = i.invoice_id
  WHERE (i.invoice_date >= '2025-01-01' AND i.invoice_date < '2025-08-15') OR (i.invoice_date >= '2024-01-01'
  AND i.invoice_date < '2024-08-14')
  GROUP BY 1)
SELECT m AS "metric_time.month", a AS revenue, b AS revenue__previous, a - b AS revenue__change, ROUND((a - b) / NULLIF(b, 0),
  10) AS revenue__change_pct
FROM x ORDER BY 1
