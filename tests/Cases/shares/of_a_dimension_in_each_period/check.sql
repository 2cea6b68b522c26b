WITH x AS (SELECT d.quarter_of, c.country, p.channel, 1.0 * SUM(p.amount) AS a
  FROM purchases p LEFT JOIN products o ON o.product_id = p.product_id LEFT JOIN categories g ON g.category_id = o.category_id
  LEFT JOIN customers c ON c.customer_id = p.customer_id
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at WHERE d.day_of >= '2026-02-01'
  AND d.day_of < '2026-05-01' GROUP BY 1, 2, 3)
SELECT quarter_of AS "metric_time.quarter", country AS "customer.country", channel,
  ROUND(a / NULLIF((SELECT SUM(y.a) FROM x y WHERE y.quarter_of = x.quarter_of AND y.country IS NOT DISTINCT FROM x.country), 0), 10)
    AS share_in_country
FROM x ORDER BY 1, 2 NULLS LAST, 3 NULLS LAST
