SELECT s.season AS "metric_time.campaigns.season", o.month_of AS "metric_time.month", SUM(o.amount) AS revenue
FROM (SELECT o.*, d.day_of, d.month_of FROM orders o JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at) o
  LEFT JOIN season_days s ON s.day = o.day_of LEFT JOIN seasons f ON f.season = s.season
WHERE o.day_of >= '2026-01-01' AND o.day_of < '2026-12-27' GROUP BY 1, 2, f.first_day ORDER BY f.first_day NULLS LAST, 2
