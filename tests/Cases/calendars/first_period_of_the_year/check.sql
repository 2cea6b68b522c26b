WITH p AS (SELECT period_id, MIN(day) AS first_day, MIN(year_id) AS year_id, ROW_NUMBER() OVER (ORDER BY MIN(day)) AS n FROM retail_calendar GROUP BY 1), o AS (SELECT n.n, SUM(o.amount) AS r FROM orders o JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at
  JOIN retail_calendar c ON c.day = d.day_of JOIN p n ON n.period_id = c.period_id GROUP BY 1)
SELECT p.period_id AS "metric_time.period", a.r AS revenue, b.r AS revenue_at_start
FROM p LEFT JOIN o a ON a.n = p.n LEFT JOIN o b ON b.n = (SELECT MIN(q.n) FROM p q WHERE q.year_id = p.year_id)
WHERE p.first_day >= '2026-02-09' AND p.first_day < '2026-06-08' ORDER BY p.n
