SELECT 'North' AS region, '2026-07-01' AS "metric_time.month", NULL AS revenue, NULL AS revenue_month_ago, NULL AS growth, 0 AS gain
UNION ALL SELECT 'North', '2026-08-01', 71, NULL, NULL, 71 ORDER BY 2
