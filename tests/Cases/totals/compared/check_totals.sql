WITH x AS (SELECT COALESCE(SUM(CASE WHEN d.month_of = '2026-04-01' THEN p.amount END), 0) AS a,
    COALESCE(SUM(CASE WHEN d.month_of = '2026-03-01' THEN p.amount END), 0) AS b,
    COUNT(DISTINCT CASE WHEN d.month_of = '2026-04-01' THEN p.customer_id END) AS n,
    COUNT(DISTINCT CASE WHEN d.month_of = '2026-03-01' THEN p.customer_id END) AS m FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-03-01'
  AND d.day_of < '2026-05-01')
SELECT ROUND(a, 2) AS revenue, ROUND(b, 2) AS revenue__previous, ROUND(a - b, 2) AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct, n AS buyers, m AS buyers__previous, n - m AS buyers__change,
  ROUND(1.0 * (n - m) / NULLIF(m, 0), 10) AS buyers__change_pct
FROM x
