WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT SUM(CASE WHEN day_of >= '2026-01-01' THEN amount END) AS revenue_3m, SUM(CASE WHEN day_of >= '2026-01-01' THEN amount END) AS
  revenue_ytd,
  SUM(amount) AS revenue_so_far, COUNT(DISTINCT customer_id) AS buyers_so_far
FROM s WHERE day_of < '2026-04-01'
