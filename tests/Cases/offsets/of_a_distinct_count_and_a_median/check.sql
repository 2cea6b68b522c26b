WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2026-02-01' AND day_of < '2026-05-01' GROUP BY month_of, month_number),
w AS (SELECT p.month_of, s.amount, ROW_NUMBER() OVER (PARTITION BY p.month_of ORDER BY s.amount) AS k,
    COUNT(*) OVER (PARTITION BY p.month_of) AS n FROM p JOIN s ON s.month_number = p.month_number - 1 AND s.amount IS NOT NULL)
SELECT p.month_of AS "metric_time.month",
  (SELECT COUNT(DISTINCT customer_id) FROM s WHERE s.month_number = p.month_number - 1) AS buyers_month_ago,
  (SELECT ROUND(AVG(amount), 10) FROM w WHERE w.month_of = p.month_of AND k IN ((n + 1) / 2, (n + 2) / 2)) AS median_month_ago
FROM p ORDER BY 1
