WITH x AS (SELECT d.month_of, g.category_name, 1.0 * SUM(p.amount) AS a
  FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01' GROUP BY 1, 2)
SELECT month_of AS "metric_time.month", category_name,
  ROUND(a / NULLIF((SELECT SUM(y.a) FROM x y WHERE y.month_of = x.month_of), 0), 10) AS share_of_period,
  ROUND(a / NULLIF((SELECT SUM(y.a) FROM x y), 0), 10) AS revenue_share
FROM x ORDER BY 1, 2 NULLS LAST
