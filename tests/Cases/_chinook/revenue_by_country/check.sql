SELECT c.Country AS "customer.country", ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue, COUNT(DISTINCT i.CustomerId) AS buyers
FROM Invoice i JOIN Customer c ON c.CustomerId = i.CustomerId JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId GROUP BY 1
  ORDER BY 2 DESC, 1
