WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number),
w AS (SELECT p.month_of, s.amount, ROW_NUMBER() OVER (PARTITION BY p.month_of ORDER BY s.amount) AS k,
    COUNT(*) OVER (PARTITION BY p.month_of) AS n
  FROM p JOIN s ON s.month_number > p.month_number - 3 AND s.month_number <= p.month_number AND s.amount IS NOT NULL),
-- The place 0.9 (n - 1) from zero on lies between two values; tenths of it count of the way from the lower to the upper.
a AS (SELECT month_of, MAX(9 * (n - 1) / 10) AS low, MAX(9 * (n - 1) % 10) AS tenths FROM w GROUP BY month_of)
SELECT a.month_of AS "metric_time.month", ROUND(MAX(l.amount) + (MAX(u.amount) - MAX(l.amount)) * MAX(a.tenths) / 10.0, 10) AS p90_3m
FROM a JOIN w l ON l.month_of = a.month_of AND l.k = a.low + 1 LEFT JOIN w u ON u.month_of = a.month_of AND u.k = a.low + 2
GROUP BY 1 ORDER BY 1
