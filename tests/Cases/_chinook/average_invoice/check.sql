SELECT ROUND(AVG(Total), 10) AS invoice_mean, COUNT(*) AS invoices_count,
  (SELECT ROUND(SUM(CASE WHEN k = 1 + (9 * (n - 1)) / 10 THEN Total * (10 - (9 * (n - 1)) % 10)
    ELSE Total * ((9 * (n - 1)) % 10) END) / 10.0, 10)
     FROM (SELECT Total, ROW_NUMBER() OVER (ORDER BY Total) AS k, COUNT(*) OVER () AS n FROM Invoice) r
       WHERE k IN (1 + (9 * (n - 1)) / 10, 2 + (9 * (n - 1)) / 10)) AS invoice_p90
FROM Invoice
