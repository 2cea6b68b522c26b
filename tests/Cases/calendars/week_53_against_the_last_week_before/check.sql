WITH w AS (SELECT DISTINCT week_start, year_id, DENSE_RANK() OVER (PARTITION BY year_id ORDER BY week_start) AS k FROM retail_calendar),
  o AS (SELECT c.week_start, SUM(o.amount) AS r FROM orders o JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at
    JOIN retail_calendar c ON c.day = d.day_of GROUP BY 1)
SELECT w.week_start AS "metric_time.retail_445.week", a.r AS revenue, b.r AS revenue_year_ago
FROM w LEFT JOIN w e ON e.year_id = w.year_id - 1 AND e.k = CASE WHEN w.k = 53 THEN 52 ELSE w.k END
  LEFT JOIN o a ON a.week_start = w.week_start LEFT JOIN o b ON b.week_start = e.week_start
WHERE w.week_start >= '2026-01-26' AND w.week_start < '2026-02-16' AND (a.r IS NOT NULL OR b.r IS NOT NULL) ORDER BY 1
