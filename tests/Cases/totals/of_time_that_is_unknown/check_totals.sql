SELECT "metric_time.year", sales_count FROM (SELECT 0 AS o, NULL AS "metric_time.year", COUNT(*) AS sales_count FROM sales WHERE
  channel = 'till'
UNION ALL SELECT 1, CAST(d.year_of AS TEXT), COUNT(*) FROM sales x LEFT JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at <
  d.end_at
WHERE x.channel = 'till' GROUP BY d.year_of) y ORDER BY o, "metric_time.year" NULLS LAST
