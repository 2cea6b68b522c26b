WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
q AS (SELECT fiscal_quarter_of, MIN(month_number) AS k FROM check_days WHERE day_of >= '2026-04-01' AND day_of < '2027-01-01' GROUP BY 1),
x AS (SELECT q.fiscal_quarter_of, s.amount, CASE WHEN s.month_number >= q.k THEN 1 ELSE 2 END AS side
  FROM q JOIN s ON (s.month_number >= q.k AND s.month_number < q.k + 3) OR (s.month_number >= q.k - 9 AND s.month_number < q.k - 6)),
y AS (SELECT fiscal_quarter_of, CASE WHEN COUNT(CASE WHEN side = 1 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 1 THEN amount END)
  END AS a,
  CASE WHEN COUNT(CASE WHEN side = 2 THEN 1 END) = 0 THEN 0 ELSE SUM(CASE WHEN side = 2 THEN amount END) END AS b FROM x GROUP BY 1)
SELECT fiscal_quarter_of AS "metric_time.fiscal_quarter", a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct
FROM y ORDER BY 1
