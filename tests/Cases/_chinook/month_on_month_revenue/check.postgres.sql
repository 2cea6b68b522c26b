SELECT * FROM (SELECT CAST(date_trunc('month', i.invoice_date) AS date) AS "metric_time.month", SUM(l.unit_price * l.quantity) AS revenue,
    ROUND(SUM(l.unit_price * l.quantity) / LAG(SUM(l.unit_price * l.quantity)) OVER (ORDER BY date_trunc('month', i.invoice_date)) - 1, 10)
      AS revenue_growth
  FROM invoice i JOIN invoice_line l ON l.invoice_id = i.invoice_id GROUP BY date_trunc('month', i.invoice_date)) x
WHERE "metric_time.month" >= '2025-01-01' ORDER BY 1
