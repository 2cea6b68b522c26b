WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
v AS (SELECT month_of, SUM(quantity) AS q FROM t WHERE day_of = (SELECT MAX(u.day_of) FROM t u WHERE u.month_of = t.month_of) GROUP BY 1),
n AS (SELECT month_of, SUM(amount) AS n FROM s GROUP BY 1)
SELECT v.month_of AS "metric_time.month", ROUND(1.0 * n.n / NULLIF(v.q, 0), 10) AS ratio_of_stock
FROM v LEFT JOIN n ON n.month_of = v.month_of WHERE v.month_of >= '2026-02-01' AND v.month_of < '2026-07-01' ORDER BY 1
