WITH x AS (SELECT p.customer_id, SUM(CASE WHEN d.month_of = '2026-04-01' THEN p.amount END) AS a,
    SUM(CASE WHEN d.month_of = '2026-03-01' THEN p.amount END) AS b, SUM(CASE WHEN d.month_of = '2026-04-01' THEN 1 ELSE 0 END) AS n,
    SUM(CASE WHEN d.month_of = '2026-03-01' THEN 1 ELSE 0 END) AS m
  FROM purchases p JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
  WHERE d.day_of >= '2026-03-01' AND d.day_of < '2026-05-01' GROUP BY 1)
SELECT customer_id AS customer, COALESCE(a, 0) AS revenue, COALESCE(b, 0) AS revenue__previous,
  ROUND(COALESCE(a, 0) - COALESCE(b, 0), 2) AS revenue__change,
  ROUND(1.0 * (COALESCE(a, 0) - COALESCE(b, 0)) / NULLIF(b, 0), 10) AS revenue__change_pct,
  n AS purchases_count, m AS purchases_count__previous, n - m AS purchases_count__change,
  ROUND(1.0 * (n - m) / NULLIF(m, 0), 10) AS purchases_count__change_pct
FROM x WHERE customer_id IS NOT NULL AND n >= 1 ORDER BY 1
