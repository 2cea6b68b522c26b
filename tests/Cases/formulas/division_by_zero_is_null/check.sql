WITH x AS (SELECT d.month_of AS m, l.quantity * l.price AS v, CASE WHEN cu.country = 'DE' THEN l.quantity * l.price END AS h,
    CASE WHEN l.quantity * l.price >= 50 THEN l.quantity * l.price END AS big, NULL AS b, 0 AS n
  FROM order_lines l LEFT JOIN (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o ON o.order_id = l.order_id
    JOIN check_days d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at LEFT JOIN customers cu ON cu.customer_id = o.customer_id
  UNION ALL SELECT d.month_of, NULL, NULL, NULL, r.amount, 0 FROM refunds r JOIN check_days d ON d.day_of = r.refunded_on
  UNION ALL SELECT d.month_of, NULL, NULL, NULL, NULL, 1 FROM (SELECT * FROM orders WHERE status IS DISTINCT FROM 'test') o
    JOIN check_days d ON o.placed_at >= d.start_at AND o.placed_at < d.end_at)
SELECT m AS "metric_time.month", ROUND(1.0 * SUM(v) / NULLIF(SUM(n), 0), 10) AS order_value, ROUND(1.0 * SUM(h) / NULLIF(SUM(v), 0),
  10) AS home_share,
  ROUND(1.0 * SUM(b) / NULLIF(SUM(v), 0), 10) AS refund_rate, ROUND(1.0 * SUM(big) / NULLIF(SUM(v), 0), 10) AS large_part
FROM x WHERE m >= '2026-02-01' AND m < '2026-08-01' GROUP BY m ORDER BY m
