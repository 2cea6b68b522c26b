SELECT o.channel, c.quarter_id AS "metric_time.retail_445.quarter", SUM(o.amount) AS revenue, COUNT(*) AS orders_count
FROM (SELECT o.*, d.day_of FROM orders o LEFT JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at) o LEFT JOIN retail_calendar c ON c.day = o.day_of WHERE c.year_id < 2026 GROUP BY 1, 2 ORDER BY 1, MIN(c.day)
