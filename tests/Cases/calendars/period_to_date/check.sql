SELECT o.day_of AS "metric_time.day", SUM(o.amount) AS revenue
FROM (SELECT o.*, d.day_of, d.month_of FROM orders o LEFT JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at) o LEFT JOIN retail_calendar c ON c.day = o.day_of WHERE c.period_id = 'P10 2026' AND o.day_of < '2026-11-22' GROUP BY 1 ORDER BY 1
