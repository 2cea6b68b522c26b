SELECT c.year_id AS "metric_time.retail_445.year", SUM(o.amount) AS revenue, COUNT(DISTINCT o.buyer) AS buyers_count
FROM (SELECT o.*, d.day_of, d.month_of FROM orders o LEFT JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at) o LEFT JOIN retail_calendar c ON c.day = o.day_of GROUP BY 1 ORDER BY 1 NULLS LAST
