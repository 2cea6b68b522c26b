WITH x AS (SELECT c.country, d.month_of, 1.0 * SUM(p.amount) AS a FROM purchases p
  LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01' GROUP BY 1, 2)
SELECT country AS "customer.country", month_of AS "metric_time.month", ROUND(a, 2) AS revenue,
  (SELECT 1 + COUNT(*) FROM x y WHERE y.country IS NOT DISTINCT FROM x.country AND y.a > x.a) AS rank_in_country
FROM x ORDER BY 1 NULLS LAST, 2
