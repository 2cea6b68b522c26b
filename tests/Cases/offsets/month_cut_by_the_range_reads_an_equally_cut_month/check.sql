WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT '2026-02-01' AS "metric_time.month", SUM(CASE WHEN day_of >= '2026-02-28' THEN amount END) AS revenue,
  SUM(CASE WHEN day_of >= '2026-01-28' AND day_of < '2026-02-01' THEN amount END) AS revenue_month_ago FROM s WHERE day_of < '2026-03-01'
UNION ALL SELECT '2026-03-01', SUM(CASE WHEN day_of >= '2026-03-01' AND day_of < '2026-03-31' THEN amount END),
  -- The last day of the range, 30 March, moves to 28 February.
  SUM(CASE WHEN day_of >= '2026-02-01' AND day_of < '2026-03-01' THEN amount END) FROM s ORDER BY 1
