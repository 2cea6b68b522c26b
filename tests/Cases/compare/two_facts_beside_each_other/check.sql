WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
x AS (SELECT region, amount AS a, NULL AS b, 1 AS isa, CASE WHEN month_of = '2026-02-01' THEN 1 ELSE 2 END AS side FROM s WHERE
  month_of IN ('2026-01-01', '2026-02-01')
  UNION ALL SELECT region, NULL, amount, 0, CASE WHEN month_of = '2026-02-01' THEN 1 ELSE 2 END FROM r WHERE month_of IN ('2026-01-01',
    '2026-02-01')),
y AS (SELECT region, CASE WHEN COUNT(CASE WHEN side = 1 AND isa = 1 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 1 THEN a END) END
  AS a0,
  CASE WHEN COUNT(CASE WHEN side = 2 AND isa = 1 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 2 THEN a END) END AS b0,
  CASE WHEN COUNT(CASE WHEN side = 1 AND isa = 0 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 1 THEN b END) END AS a1,
  CASE WHEN COUNT(CASE WHEN side = 2 AND isa = 0 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 2 THEN b END) END AS b1,
  COUNT(CASE WHEN side = 1 AND isa = 0 THEN 1 END) AS a2, COUNT(CASE WHEN side = 2 AND isa = 0 THEN 1 END) AS b2 FROM x GROUP BY 1)
SELECT region, a0 AS revenue, b0 AS revenue__previous, a0 - b0 AS revenue__change,
  ROUND(1.0 * (a0 - b0) / NULLIF(b0, 0), 10) AS revenue__change_pct,
  a1 AS refunded, b1 AS refunded__previous, a1 - b1 AS refunded__change,
  ROUND(1.0 * (a1 - b1) / NULLIF(b1, 0), 10) AS refunded__change_pct,
  a2 AS refunds_count, b2 AS refunds_count__previous, a2 - b2 AS refunds_count__change,
  ROUND(1.0 * (a2 - b2) / NULLIF(b2, 0), 10) AS refunds_count__change_pct
FROM y ORDER BY 1 NULLS LAST
