-- Net of refunds: kiosk 1 has 177.00 - 0, kiosk 2 has 124.50 - 5.50, kiosk 3 has 56.00.
SELECT x.kiosk_id AS kiosk, SUM(x.amount) AS revenue, COUNT(*) AS sales_count FROM sales x JOIN check_days d ON x.sold_at >= d.start_at
  AND x.sold_at < d.end_at
WHERE x.channel IS DISTINCT FROM 'test' AND d.day_of >= '2026-02-01' AND d.day_of < '2026-05-01' AND x.kiosk_id IN (1) GROUP BY 1 ORDER
  BY 1
