SELECT q.quarter_id AS "metric_time.retail_445.quarter", SUM(o.amount) AS revenue_so_far
FROM (SELECT quarter_id, MIN(day) AS first_day, MAX(day) AS last_day FROM retail_calendar GROUP BY 1) q
  LEFT JOIN (SELECT o.amount, o.ordered_at FROM orders o) o ON o.ordered_at < (SELECT end_at FROM check_days WHERE day_of = q.last_day)
WHERE q.first_day >= '2025-11-03' AND q.first_day < '2026-11-09' GROUP BY 1, q.first_day ORDER BY q.first_day
