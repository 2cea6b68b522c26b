WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-01-01' AND day_of < '2026-04-01' GROUP BY month_of, month_number),
w AS (SELECT p.month_of, s.amount, ROW_NUMBER() OVER (PARTITION BY p.month_of ORDER BY s.amount) AS k,
    COUNT(*) OVER (PARTITION BY p.month_of) AS n
  FROM p JOIN s ON s.day_of >= '2026-01-01' AND s.day_number <= p.d2 AND s.amount IS NOT NULL AND s.region = 'North')
SELECT 'North' AS region, month_of AS "metric_time.month", ROUND(AVG(amount), 10) AS median_ytd
FROM w WHERE k IN ((n + 1) / 2, (n + 2) / 2) GROUP BY 2 ORDER BY 2
