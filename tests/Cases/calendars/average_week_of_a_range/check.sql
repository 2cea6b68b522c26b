SELECT ROUND(AVG(o.r), 10) AS revenue_per_week
FROM (SELECT c.period_id, c.week_start, SUM(o.amount) AS r FROM orders o JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at
  JOIN retail_calendar c ON c.day = d.day_of WHERE d.day_of >= '2025-12-29' AND d.day_of < '2026-05-11' GROUP BY 1, 2) o
