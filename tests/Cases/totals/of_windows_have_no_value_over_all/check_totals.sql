WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-04-01' GROUP BY month_of, month_number),
v AS (SELECT month_number, SUM(amount) AS v FROM s WHERE region IN ('North', 'South') GROUP BY 1)
SELECT NULL AS "metric_time.month", (SELECT SUM(v) FROM p JOIN v ON v.month_number = p.month_number) AS revenue, NULL AS revenue_lag,
  NULL AS revenue_moving,
  (SELECT SUM(v) FROM p JOIN v ON v.month_number = p.month_number - 1) AS revenue_month_ago, NULL AS revenue_first_month
UNION ALL SELECT CAST(p.month_of AS TEXT), MAX(CASE WHEN v.month_number = p.month_number THEN v.v END),
  MAX(CASE WHEN v.month_number = p.month_number - 1 THEN v.v END), ROUND(1.0 * SUM(v.v) / COUNT(v.v), 10),
  MAX(CASE WHEN v.month_number = p.month_number - 1 THEN v.v END),
  (SELECT SUM(amount) FROM s WHERE s.region IN ('North', 'South') AND s.month_of = '2026-01-01')
FROM p JOIN v ON v.month_number > p.month_number - 3 AND v.month_number <= p.month_number GROUP BY p.month_of ORDER BY 1 NULLS FIRST
