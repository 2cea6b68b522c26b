WITH m AS (SELECT SUBSTR(i.InvoiceDate, 1, 7) AS m, 100 * SUM(l.UnitPrice * l.Quantity) AS cents FROM Invoice i
    JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId GROUP BY 1),
n AS (SELECT m.m, ROUND(cents) AS cents, LAG(ROUND(cents)) OVER (ORDER BY m) AS before FROM m)
SELECT m || '-01' AS "metric_time.month", ROUND(cents / 100, 2) AS revenue, ROUND((cents - before) / before, 10) AS revenue_growth
FROM n WHERE m >= '2025-01' ORDER BY 1
