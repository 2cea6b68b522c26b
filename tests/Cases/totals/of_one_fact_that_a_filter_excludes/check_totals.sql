SELECT NULL AS revenue, SUM(x.amount) AS refunded, 0 - SUM(x.amount) AS net
FROM refunds x WHERE kiosk_id = 4 AND refunded_on >= '2026-01-01'
