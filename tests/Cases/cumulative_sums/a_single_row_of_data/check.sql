SELECT 'North' AS region, '2026-01-01' AS "metric_time.quarter", NULL AS complaints_so_far, 4.5 AS score
