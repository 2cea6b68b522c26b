WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
m AS (SELECT month_number, MIN(month_of) AS month_of, SUM(amount) AS v, COUNT(*) AS n, COUNT(amount) AS na FROM s GROUP BY 1),
w AS (SELECT month_number, week_of, SUM(amount) AS v FROM s GROUP BY 1, 2),
a AS (SELECT month_number, ROUND(1.0 * SUM(v) / COUNT(v), 10) AS v FROM w GROUP BY 1),
c AS (SELECT d.month_number, SUM(s.amount) AS v, COUNT(*) AS n FROM (SELECT DISTINCT month_number FROM check_days) d
  JOIN s ON s.month_number <= d.month_number GROUP BY 1),
x AS (SELECT month_number, amount FROM s UNION ALL SELECT month_number, -amount FROM r),
net AS (SELECT month_number, COALESCE(SUM(amount), 0) AS v FROM x GROUP BY 1),
mv AS (SELECT d.month_number, ROUND(1.0 * SUM(m.v) / COUNT(m.v), 10) AS v FROM (SELECT DISTINCT month_number FROM check_days) d
  JOIN m ON m.month_number > d.month_number - 3 AND m.month_number <= d.month_number GROUP BY 1),
o AS (SELECT d.month_number, m.v FROM (SELECT DISTINCT month_number, year_of FROM check_days) d JOIN m ON m.month_of = d.year_of),
p AS (SELECT month_of, month_number, year_of, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number, year_of)
SELECT p.month_of AS "metric_time.month", ROUND(2 * ROUND(1.0 * m.v / m.n, 10), 10) AS derived_of_ratio,
  (SELECT v FROM net WHERE net.month_number = p.month_number) + 10 AS derived_of_derived,
  (SELECT v FROM c WHERE c.month_number = p.month_number) - m.v AS derived_of_cumulative,
  m.v - (SELECT v FROM o WHERE o.month_number = p.month_number) AS derived_of_offset_to,
  m.v - (SELECT v FROM m WHERE m.month_number = p.month_number - 1) AS derived_of_lag,
  ROUND((SELECT v FROM a WHERE a.month_number = p.month_number) / 4.0, 10) AS derived_of_average_per
FROM p JOIN m ON m.month_number = p.month_number ORDER BY 1
