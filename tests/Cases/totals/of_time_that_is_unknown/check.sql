SELECT d.year_of AS "metric_time.year", x.channel, COUNT(*) AS sales_count FROM sales x
LEFT JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at WHERE x.channel = 'till' GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2
