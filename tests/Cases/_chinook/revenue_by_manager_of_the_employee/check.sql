SELECT m.LastName AS "manager.last_name", m.Title AS "manager.job", ROUND(SUM(l.UnitPrice * l.Quantity), 2) AS revenue
FROM InvoiceLine l JOIN Invoice i ON i.InvoiceId = l.InvoiceId JOIN Customer c ON c.CustomerId = i.CustomerId
  LEFT JOIN Employee e ON e.EmployeeId = c.SupportRepId LEFT JOIN Employee m ON m.EmployeeId = e.ReportsTo GROUP BY 1, 2 ORDER BY 1, 2
