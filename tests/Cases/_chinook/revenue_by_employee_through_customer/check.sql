SELECT n AS "support_rep.last_name", ROUND(SUM(a), 2) AS revenue, ROUND(SUM(b), 2) AS invoiced, SUM(k) AS customers_count FROM (
  SELECT e.LastName AS n, l.UnitPrice * l.Quantity AS a, NULL AS b, 0 AS k FROM InvoiceLine l JOIN Invoice i ON i.InvoiceId = l.InvoiceId
    JOIN Customer c ON c.CustomerId = i.CustomerId LEFT JOIN Employee e ON e.EmployeeId = c.SupportRepId
  UNION ALL SELECT e.LastName, NULL, i.Total, 0 FROM Invoice i JOIN Customer c ON c.CustomerId = i.CustomerId
    LEFT JOIN Employee e ON e.EmployeeId = c.SupportRepId
  UNION ALL SELECT e.LastName, NULL, NULL, 1 FROM Customer c LEFT JOIN Employee e ON e.EmployeeId = c.SupportRepId) x GROUP BY n
    ORDER BY n
