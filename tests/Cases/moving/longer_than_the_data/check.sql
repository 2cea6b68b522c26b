WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT year_of, year_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2021-01-01' AND day_of < '2027-01-01' GROUP BY year_of, year_number),
v AS (SELECT year_number, SUM(amount) AS v FROM s GROUP BY year_number)
SELECT p.year_of AS "metric_time.year", ROUND(1.0 * SUM(v.v) / COUNT(v.v), 10) AS revenue_moving_100
FROM p JOIN v ON v.year_number <= p.year_number GROUP BY 1 ORDER BY 1
