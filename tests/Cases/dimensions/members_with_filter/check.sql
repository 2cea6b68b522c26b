SELECT DISTINCT region AS "customer.region" FROM customers WHERE segment = 'retail' ORDER BY region
