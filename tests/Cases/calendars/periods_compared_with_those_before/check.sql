WITH p AS (SELECT period_id, MIN(day) AS first_day, MIN(year_id) AS year_id, ROW_NUMBER() OVER (ORDER BY MIN(day)) AS n FROM retail_calendar GROUP BY 1), o AS (SELECT n.n, SUM(o.amount) AS r FROM orders o JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at
  JOIN retail_calendar c ON c.day = d.day_of JOIN p n ON n.period_id = c.period_id GROUP BY 1)
SELECT p.period_id AS "metric_time.period", COALESCE(a.r, 0) AS revenue, COALESCE(b.r, 0) AS revenue__previous,
  COALESCE(a.r, 0) - COALESCE(b.r, 0) AS revenue__change, ROUND(1.0 * (COALESCE(a.r, 0) - COALESCE(b.r, 0)) / NULLIF(COALESCE(b.r, 0), 0), 10) AS revenue__change_pct
FROM p LEFT JOIN o a ON a.n = p.n LEFT JOIN o b ON b.n = p.n - 3
WHERE p.first_day >= '2026-08-10' AND p.first_day < '2026-11-09' AND (a.n IS NOT NULL OR b.n IS NOT NULL) ORDER BY p.n
