SELECT x.kiosk_id AS kiosk, COUNT(CASE WHEN d.month_of = '2026-02-01' THEN 1 END) AS sales_count,
  COUNT(CASE WHEN d.month_of = '2026-01-01' THEN 1 END) AS sales_month_ago,
  COUNT(DISTINCT CASE WHEN d.month_of = '2026-01-01' THEN x.customer_id END) AS buyers_month_ago
FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at
WHERE x.channel IS DISTINCT FROM 'test' AND d.month_of IN ('2026-01-01', '2026-02-01') GROUP BY 1 ORDER BY 1 NULLS LAST
