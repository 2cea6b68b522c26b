WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT week_of, MIN(day_number) AS d1 FROM check_days WHERE day_of >= '2020-12-28' AND day_of < '2021-02-01' GROUP BY week_of),
v AS (SELECT week_of, SUM(amount) AS v, MIN(day_number) AS d FROM s GROUP BY 1)
SELECT p.week_of AS "metric_time.week", ROUND(1.0 * SUM(v.v) / COUNT(v.v), 10) AS revenue_moving
FROM p JOIN v ON v.d >= p.d1 - 14 AND v.d < p.d1 + 7 GROUP BY 1 ORDER BY 1
