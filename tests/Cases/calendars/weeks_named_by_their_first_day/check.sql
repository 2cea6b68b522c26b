SELECT c.week_start AS "metric_time.retail_445.week", COUNT(*) AS orders_count
FROM (SELECT o.*, d.day_of, d.month_of FROM orders o LEFT JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at) o LEFT JOIN retail_calendar c ON c.day = o.day_of
WHERE o.day_of >= '2026-01-26' AND o.day_of < '2026-03-16' GROUP BY 1 ORDER BY 1
