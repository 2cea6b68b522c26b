SELECT DISTINCT segment AS "customer.segment", region AS "customer.region" FROM customers ORDER BY segment DESC, region LIMIT 2
