WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
w AS (SELECT region, amount, ROW_NUMBER() OVER (PARTITION BY region ORDER BY amount) AS k, COUNT(*) OVER (PARTITION BY region) AS n
  FROM s WHERE day_of >= '2026-01-01' AND day_of < '2026-03-30' AND amount IS NOT NULL)
SELECT s.region, SUM(CASE WHEN day_of >= '2026-01-01' THEN amount END) AS revenue_3m, SUM(CASE WHEN day_of >= '2026-01-01' THEN amount
  END) AS revenue_ytd,
  SUM(amount) AS revenue_so_far,
  (SELECT ROUND(AVG(w.amount), 10) FROM w WHERE w.region IS NOT DISTINCT FROM s.region AND w.k IN ((w.n + 1) / 2, (w.n + 2) / 2)) AS
    median_3m
FROM s WHERE day_of < '2026-03-30' GROUP BY 1 ORDER BY 1 NULLS LAST
