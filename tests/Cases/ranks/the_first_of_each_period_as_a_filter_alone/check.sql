WITH x AS (SELECT d.month_of, o.product_name, 1.0 * SUM(p.amount) AS a FROM purchases p
  LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-07-01' GROUP BY 1, 2)
SELECT month_of AS "metric_time.month", product_name, ROUND(a, 2) AS revenue FROM x
WHERE a IS NOT NULL AND NOT EXISTS (SELECT 1 FROM x y WHERE y.month_of = x.month_of AND y.a > x.a) ORDER BY 1, 2 NULLS LAST
