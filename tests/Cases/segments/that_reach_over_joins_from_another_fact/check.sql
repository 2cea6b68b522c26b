SELECT r.refund_id AS refund, COUNT(*) AS refunds_count, SUM(r.amount) AS refunded FROM refunds r
  JOIN purchases p ON p.purchase_id = r.purchase_id JOIN stores s ON s.store_id = p.bill_store_id AND s.region_id = 1
GROUP BY 1 ORDER BY 1
