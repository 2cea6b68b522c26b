WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT NULL AS "metric_time.week", NULL AS "metric_time.month", SUM(amount) AS revenue, COUNT(DISTINCT customer_id) AS buyers
FROM s WHERE day_of >= '2026-03-23' AND day_of < '2026-04-06'
UNION ALL SELECT CAST(week_of AS TEXT), CAST(month_of AS TEXT), SUM(amount), COUNT(DISTINCT customer_id)
FROM s WHERE day_of >= '2026-03-23' AND day_of < '2026-04-06' GROUP BY week_of, month_of ORDER BY 1 NULLS FIRST, 2
