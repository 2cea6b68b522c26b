WITH p AS (SELECT period_id, MIN(day) AS first_day, MIN(year_id) AS year_id, ROW_NUMBER() OVER (ORDER BY MIN(day)) AS n FROM retail_calendar GROUP BY 1), o AS (SELECT n.n, SUM(o.amount) AS r FROM orders o JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at
  JOIN retail_calendar c ON c.day = d.day_of JOIN p n ON n.period_id = c.period_id GROUP BY 1)
SELECT p.period_id AS "metric_time.period", ROUND(AVG(b.r), 10) AS revenue_mean_of_three FROM p JOIN o b ON b.n > p.n - 3 AND b.n <= p.n
WHERE p.first_day >= '2026-02-09' AND p.first_day < '2026-10-05' GROUP BY 1, p.n ORDER BY p.n
