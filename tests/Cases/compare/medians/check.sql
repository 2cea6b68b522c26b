WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
w AS (SELECT month_of, amount, ROW_NUMBER() OVER (PARTITION BY month_of ORDER BY amount) AS k, COUNT(*) OVER (PARTITION BY month_of) AS n
  FROM s WHERE amount IS NOT NULL),
y AS (SELECT (SELECT AVG(amount) FROM w WHERE month_of = '2026-03-01' AND k IN ((n + 1) / 2, (n + 2) / 2)) AS a,
  (SELECT AVG(amount) FROM w WHERE month_of = '2026-02-01' AND k IN ((n + 1) / 2, (n + 2) / 2)) AS b)
SELECT ROUND(a, 10) AS price_median, ROUND(b, 10) AS price_median__previous, ROUND(a - b, 10) AS price_median__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS price_median__change_pct FROM y
