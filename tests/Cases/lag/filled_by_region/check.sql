WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT month_of, month_number, MIN(day_number) AS d1, MAX(day_number) AS d2
  FROM check_days WHERE day_of >= '2025-03-01' AND day_of < '2025-05-01' GROUP BY month_of, month_number),
g AS (SELECT DISTINCT region FROM s WHERE month_number IN (SELECT month_number FROM p) OR month_number IN (SELECT month_number - 1 FROM
  p))
SELECT g.region, p.month_of AS "metric_time.month", COALESCE(SUM(s.amount), 0) AS lag_zero
FROM g CROSS JOIN p LEFT JOIN s ON s.region IS NOT DISTINCT FROM g.region AND s.month_number = p.month_number - 1
GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
