WITH x AS (SELECT d.month_of, d.month_number AS m, t.tier, SUM(p.amount) AS a FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
  LEFT JOIN customer_tiers t ON t.customer_id = p.customer_id AND t.valid_from <= p.purchased_at
  AND (p.purchased_at < t.valid_to OR t.valid_to IS NULL)
  GROUP BY 1, 2, 3),
axis AS (SELECT DISTINCT month_of, month_number AS m FROM check_days WHERE day_of >= '2026-03-01' AND day_of < '2026-05-01')
SELECT k.month_of AS "metric_time.month", k.tier, ROUND(n.a, 2) AS revenue, ROUND(b.a, 2) AS revenue_before
FROM (SELECT axis.*, y.tier FROM axis, (SELECT DISTINCT tier FROM x) y) k
  LEFT JOIN x n ON n.m = k.m AND n.tier IS NOT DISTINCT FROM k.tier
  LEFT JOIN x b ON b.m = k.m - 1 AND b.tier IS NOT DISTINCT FROM k.tier
WHERE n.m IS NOT NULL OR b.m IS NOT NULL ORDER BY 1, 2 NULLS LAST
