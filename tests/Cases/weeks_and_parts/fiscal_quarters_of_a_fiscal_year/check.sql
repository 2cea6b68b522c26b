WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
x AS (SELECT fiscal_year_of, fiscal_quarter_of, day_of, amount AS a, customer_id AS c, NULL AS b FROM s
  UNION ALL SELECT fiscal_year_of, fiscal_quarter_of, day_of, NULL, NULL, amount FROM r)
SELECT fiscal_year_of AS "metric_time.fiscal_year", fiscal_quarter_of AS "metric_time.fiscal_quarter", SUM(a) AS revenue,
  COUNT(DISTINCT c) AS buyers,
  ROUND(1.0 * SUM(b) / NULLIF(SUM(a), 0), 10) AS refund_rate
FROM x WHERE day_of >= '2025-04-01' AND day_of < '2027-01-01' GROUP BY 1, 2 ORDER BY 1, 2
