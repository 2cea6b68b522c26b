SELECT Country AS "customer.country", COUNT(*) AS customers_count FROM Customer WHERE Company IS NOT NULL GROUP BY 1 ORDER BY 1
