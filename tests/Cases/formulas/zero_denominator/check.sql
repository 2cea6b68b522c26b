SELECT 'refunded' AS "order.status", 0 AS revenue, NULL AS refund_rate
