WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
v AS (SELECT region, quarter_of, month_of, SUM(amount) AS a FROM s WHERE day_of >= '2026-01-01' AND day_of < '2026-10-01' GROUP BY 1,
  2, 3)
SELECT region, quarter_of AS "metric_time.quarter", ROUND(1.0 * SUM(a) / NULLIF(COUNT(a), 0), 10) AS revenue_per_month
FROM v GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
