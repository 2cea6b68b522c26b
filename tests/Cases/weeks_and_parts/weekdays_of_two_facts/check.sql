WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
x AS (SELECT day_of_week, region, day_of, amount AS a, NULL AS b FROM s UNION ALL SELECT day_of_week, region, day_of, NULL, amount FROM r)
SELECT day_of_week AS "metric_time.day_of_week", region, SUM(a) AS revenue, SUM(b) AS refunded FROM x
WHERE day_of >= '2026-11-02' AND day_of < '2026-11-23' GROUP BY 1, 2 ORDER BY 1, 2 NULLS LAST
