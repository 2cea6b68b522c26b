WITH x AS (SELECT t.tier, SUM(CASE WHEN d.month_of = '2026-04-01' THEN 1 ELSE 0 END) AS n,
    SUM(CASE WHEN d.month_of = '2026-03-01' THEN 1 ELSE 0 END) AS m FROM purchases p
  JOIN check_days d ON p.purchased_at >= d.start_at AND p.purchased_at < d.end_at
  LEFT JOIN customer_tiers t ON t.customer_id = p.customer_id AND t.valid_from <= p.purchased_at
  AND (p.purchased_at < t.valid_to OR t.valid_to IS NULL)
  WHERE d.day_of >= '2026-03-01' AND d.day_of < '2026-05-01' GROUP BY 1)
SELECT tier, n AS purchases_count, m AS purchases_count__previous, n - m AS purchases_count__change,
  ROUND(1.0 * (n - m) / NULLIF(m, 0), 10) AS purchases_count__change_pct
FROM x ORDER BY 1 NULLS LAST
