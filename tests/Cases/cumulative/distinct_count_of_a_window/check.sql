WITH num AS (SELECT check_days.*, ROW_NUMBER() OVER (ORDER BY day_of) AS k FROM check_days),
ends AS (SELECT month_of, MAX(k) AS k FROM num WHERE day_of >= '2026-01-01' AND day_of < '2026-06-01' GROUP BY month_of)
SELECT e.month_of AS "metric_time.month", COUNT(DISTINCT b.customer_id) AS buyers_60d
FROM ends e LEFT JOIN (SELECT d.k, o.customer_id FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
  JOIN num d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at) b ON b.k > e.k - 60 AND b.k <= e.k
GROUP BY 1 ORDER BY 1
