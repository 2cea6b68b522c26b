WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
p AS (SELECT week_of, MIN(day_number) AS d1 FROM check_days WHERE day_of >= '2026-11-02' AND day_of < '2026-11-23' GROUP BY week_of)
SELECT s.region, p.week_of AS "metric_time.week", SUM(CASE WHEN s.day_number >= p.d1 THEN s.amount END) AS revenue,
  SUM(CASE WHEN s.day_number < p.d1 THEN s.amount END) AS revenue_lag
FROM p JOIN s ON s.day_number >= p.d1 - 7 AND s.day_number < p.d1 + 7 GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
