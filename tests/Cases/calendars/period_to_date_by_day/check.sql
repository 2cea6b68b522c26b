SELECT a.day AS "metric_time.day", SUM(o.amount) AS revenue_period_to_date
FROM retail_calendar a LEFT JOIN (SELECT c.period_id, c.day, o.amount FROM orders o
    JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at JOIN retail_calendar c ON c.day = d.day_of) o
  ON o.period_id = a.period_id AND o.day <= a.day
WHERE a.day >= '2026-02-05' AND a.day < '2026-02-12' GROUP BY 1 ORDER BY 1
