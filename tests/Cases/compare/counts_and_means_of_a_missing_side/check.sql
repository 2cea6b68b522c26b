WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
x AS (SELECT s.*, CASE WHEN day_of >= '2025-03-01' THEN 1 ELSE 2 END AS side FROM s
  WHERE (day_of >= '2025-03-01' AND day_of < '2025-04-01') OR (day_of >= '2025-02-01' AND day_of < '2025-03-01')),
y AS (SELECT region, COUNT(CASE WHEN side = 1 THEN 1 END) AS a0, COUNT(CASE WHEN side = 2 THEN 1 END) AS b0,
  COUNT(DISTINCT CASE WHEN side = 1 THEN customer_id END) AS a1, COUNT(DISTINCT CASE WHEN side = 2 THEN customer_id END) AS b1,
  ROUND(AVG(CASE WHEN side = 1 THEN amount END), 10) AS a2, ROUND(AVG(CASE WHEN side = 2 THEN amount END), 10) AS b2,
  ROUND(1.0 * SUM(CASE WHEN side = 1 THEN amount END) / NULLIF(COUNT(CASE WHEN side = 1 THEN 1 END), 0), 10) AS a3, ROUND(1.0 *
    SUM(CASE WHEN side = 2 THEN amount END) / NULLIF(COUNT(CASE WHEN side = 2 THEN 1 END), 0), 10) AS b3 FROM x GROUP BY 1)
SELECT region, a0 AS sales_count, b0 AS sales_count__previous, a0 - b0 AS sales_count__change,
  ROUND(1.0 * (a0 - b0) / NULLIF(b0, 0), 10) AS sales_count__change_pct,
  a1 AS buyers, b1 AS buyers__previous, a1 - b1 AS buyers__change,
  ROUND(1.0 * (a1 - b1) / NULLIF(b1, 0), 10) AS buyers__change_pct,
  a2 AS price_mean, b2 AS price_mean__previous, a2 - b2 AS price_mean__change,
  ROUND(1.0 * (a2 - b2) / NULLIF(b2, 0), 10) AS price_mean__change_pct,
  a3 AS basket, b3 AS basket__previous, a3 - b3 AS basket__change,
  ROUND(1.0 * (a3 - b3) / NULLIF(b3, 0), 10) AS basket__change_pct
FROM y ORDER BY 1 NULLS LAST
