WITH p AS (SELECT period_id, MIN(day) AS first_day, MAX(day) AS last_day, MIN(year_id) AS year_id, ROW_NUMBER() OVER (ORDER BY MIN(day)) AS n
  FROM retail_calendar GROUP BY 1), o AS (SELECT o.amount, o.buyer, c.period_id, c.year_id, c.day, n.n FROM orders o
  JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at JOIN retail_calendar c ON c.day = d.day_of
  JOIN p n ON n.period_id = c.period_id)
SELECT p.period_id AS "metric_time.period", COUNT(o.amount) AS orders_filled
FROM p LEFT JOIN o ON o.n = p.n WHERE p.first_day >= '2025-12-01' AND p.first_day < '2026-08-10' GROUP BY 1, p.n ORDER BY p.n
