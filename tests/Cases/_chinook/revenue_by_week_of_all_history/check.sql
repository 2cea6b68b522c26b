SELECT w AS "metric_time.week", ROUND(SUM(a), 2) AS revenue, ROUND(SUM(b), 2) AS invoiced FROM (
  SELECT date(i.InvoiceDate, '-6 days', 'weekday 1') AS w, l.UnitPrice * l.Quantity AS a, NULL AS b FROM InvoiceLine l
    LEFT JOIN Invoice i ON i.InvoiceId = l.InvoiceId
  UNION ALL SELECT date(i.InvoiceDate, '-6 days', 'weekday 1'), NULL, i.Total FROM Invoice i) x GROUP BY w ORDER BY w
