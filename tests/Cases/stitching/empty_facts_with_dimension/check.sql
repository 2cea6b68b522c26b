SELECT region AS "customer.region", 1 AS revenue, 1 AS returned FROM customers WHERE region = 'SOUTH'
