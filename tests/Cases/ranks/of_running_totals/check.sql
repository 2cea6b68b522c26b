WITH x AS (SELECT a.month_of, c.country, SUM(p.amount) AS a FROM (SELECT DISTINCT month_of, month_number AS m FROM check_days
    WHERE day_of >= '2026-02-01' AND day_of < '2026-05-01') a
  JOIN (SELECT p.*, d.month_number FROM purchases p JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at) p
    ON p.month_number <= a.m
  LEFT JOIN customers c ON c.customer_id = p.customer_id GROUP BY 1, 2)
SELECT month_of AS "metric_time.month", country AS "customer.country", ROUND(a, 2) AS revenue_so_far,
  (SELECT 1 + COUNT(*) FROM x y WHERE y.month_of = x.month_of AND y.a > x.a) AS rank_so_far,
  ROUND(1.0 * a / (SELECT SUM(y.a) FROM x y WHERE y.month_of = x.month_of), 10) AS share_so_far
FROM x ORDER BY 1, 2 NULLS LAST
