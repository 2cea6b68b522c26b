WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
x AS (SELECT region, amount AS a, NULL AS b, CASE WHEN month_of = '2026-02-01' THEN 1 ELSE 2 END AS side FROM s WHERE month_of IN
  ('2026-01-01', '2026-02-01')
  UNION ALL SELECT region, NULL, amount, CASE WHEN month_of = '2026-02-01' THEN 1 ELSE 2 END FROM r WHERE month_of IN ('2026-01-01',
    '2026-02-01')),
y AS (SELECT region, COALESCE(SUM(CASE WHEN side = 1 THEN a END), 0) - COALESCE(SUM(CASE WHEN side = 1 THEN b END), 0) AS a0,
  COALESCE(SUM(CASE WHEN side = 2 THEN a END), 0) - COALESCE(SUM(CASE WHEN side = 2 THEN b END), 0) AS b0,
  ROUND(1.0 * SUM(CASE WHEN side = 1 THEN b END) / NULLIF(SUM(CASE WHEN side = 1 THEN a END), 0), 10) AS a1,
  ROUND(1.0 * SUM(CASE WHEN side = 2 THEN b END) / NULLIF(SUM(CASE WHEN side = 2 THEN a END), 0), 10) AS b1 FROM x GROUP BY 1)
SELECT region, a0 AS net, b0 AS net__previous, a0 - b0 AS net__change,
  ROUND(1.0 * (a0 - b0) / NULLIF(b0, 0), 10) AS net__change_pct,
  a1 AS refund_rate, b1 AS refund_rate__previous, a1 - b1 AS refund_rate__change,
  ROUND(1.0 * (a1 - b1) / NULLIF(b1, 0), 10) AS refund_rate__change_pct
FROM y ORDER BY 1 NULLS LAST
