SELECT '2026-03-01' AS "metric_time.month", 4.5 AS score, NULL AS score_month_ago UNION ALL SELECT '2026-04-01', NULL, 4.5 ORDER BY 1
