SELECT DISTINCT c.country AS "customer.country", s.city AS "customer.home_store.city" FROM customers c
  LEFT JOIN stores s ON s.store_id = c.home_store_id WHERE c.country IS DISTINCT FROM 'DE' ORDER BY 1 NULLS LAST, 2 NULLS LAST
