SELECT DISTINCT month_of AS "metric_time.month", 4.5 AS score_moving
FROM check_days WHERE month_of IN ('2026-03-01', '2026-04-01', '2026-05-01') ORDER BY 1
