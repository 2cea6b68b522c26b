WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-04-01' GROUP BY month_of, month_number),
v AS (SELECT month_number, SUM(amount) AS v FROM s GROUP BY 1),
y AS (SELECT p.month_of, MAX(CASE WHEN v.month_number = p.month_number - 1 THEN v.v END) AS a,
  MAX(CASE WHEN v.month_number = p.month_number - 13 THEN v.v END) AS b,
  ROUND(1.0 * SUM(CASE WHEN v.month_number > p.month_number - 3 THEN v.v END) / COUNT(CASE WHEN v.month_number > p.month_number - 3
    THEN v.v END), 10) AS c,
  ROUND(1.0 * SUM(CASE WHEN v.month_number <= p.month_number - 12 THEN v.v END) / COUNT(CASE WHEN v.month_number <= p.month_number - 12
    THEN v.v END), 10) AS d
  FROM p JOIN v ON (v.month_number > p.month_number - 3 AND v.month_number <= p.month_number)
    OR (v.month_number > p.month_number - 15 AND v.month_number <= p.month_number - 12) GROUP BY 1)
SELECT month_of AS "metric_time.month", a AS revenue_month_ago, b AS revenue_month_ago__previous, a - b AS revenue_month_ago__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue_month_ago__change_pct,
  a AS revenue_lag, b AS revenue_lag__previous, a - b AS revenue_lag__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue_lag__change_pct,
  c AS revenue_moving, d AS revenue_moving__previous, c - d AS revenue_moving__change,
  ROUND(1.0 * (c - d) / NULLIF(d, 0), 10) AS revenue_moving__change_pct
FROM y ORDER BY 1
