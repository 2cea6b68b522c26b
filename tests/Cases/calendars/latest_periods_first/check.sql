SELECT c.period_id AS "metric_time.period", SUM(o.amount) AS revenue
FROM (SELECT o.*, d.day_of FROM orders o LEFT JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at) o LEFT JOIN retail_calendar c ON c.day = o.day_of
  LEFT JOIN (SELECT period_id AS k, MIN(day) AS first_day FROM retail_calendar GROUP BY 1) f ON f.k = c.period_id
WHERE o.channel = 'web' GROUP BY 1, f.first_day ORDER BY f.first_day DESC NULLS LAST LIMIT 4
