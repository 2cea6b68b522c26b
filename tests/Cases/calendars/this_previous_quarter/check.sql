SELECT SUM(o.amount) AS revenue, COUNT(*) AS orders_count
FROM (SELECT o.*, d.day_of, d.month_of FROM orders o LEFT JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at) o LEFT JOIN retail_calendar c ON c.day = o.day_of WHERE c.quarter_id = 'Q3 2026'
