SELECT h.city AS "customer.home_store.city", b.city AS "purchase.bill_store.city", SUM(r.amount) AS refunded
FROM refunds r LEFT JOIN purchases p ON p.purchase_id = r.purchase_id LEFT JOIN customers c ON c.customer_id = p.customer_id
  LEFT JOIN stores h ON h.store_id = c.home_store_id LEFT JOIN stores b ON b.store_id = p.bill_store_id
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
