WITH x AS (SELECT p.channel, 1.0 * SUM(CASE WHEN d.month_of = '2026-04-01' THEN p.amount END) AS now,
    1.0 * SUM(CASE WHEN d.month_of = '2026-03-01' THEN p.amount END) AS old FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-03-01'
  AND d.day_of < '2026-05-01' GROUP BY 1),
y AS (SELECT channel, ROUND(now / (SELECT SUM(now) FROM x), 10) AS now, ROUND(old / (SELECT SUM(old) FROM x), 10) AS old FROM x)
SELECT channel, ROUND(now, 10) AS revenue_share, ROUND(old, 10) AS revenue_share__previous, ROUND(now - old, 10) AS revenue_share__change,
  ROUND((now - old) / NULLIF(old, 0), 10) AS revenue_share__change_pct
FROM y ORDER BY 1 NULLS LAST
