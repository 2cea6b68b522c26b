WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
q AS (SELECT quarter_of, MIN(month_number) AS k, MAX(day_number) AS d2 FROM check_days GROUP BY 1)
SELECT q.quarter_of AS "metric_time.quarter", s.region, SUM(CASE WHEN s.month_number >= q.k THEN s.amount END) AS revenue,
  SUM(CASE WHEN s.month_number >= q.k - 3 AND s.month_number < q.k THEN s.amount END) AS revenue_lag, SUM(s.amount) AS revenue_so_far
FROM q JOIN s ON s.day_number <= q.d2 WHERE s.region IS DISTINCT FROM 'South' AND q.quarter_of >= '2025-01-01' AND q.quarter_of <
  '2026-07-01'
GROUP BY 1, 2 ORDER BY 2 DESC NULLS LAST, 1 DESC LIMIT 5
