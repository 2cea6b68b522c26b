SELECT DISTINCT region AS "customer.region" FROM customers ORDER BY region NULLS LAST
