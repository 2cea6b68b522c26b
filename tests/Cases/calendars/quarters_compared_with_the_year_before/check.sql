WITH q AS (SELECT quarter_id, MIN(day) AS first_day, ROW_NUMBER() OVER (ORDER BY MIN(day)) AS n FROM retail_calendar GROUP BY 1),
  o AS (SELECT q.n, SUM(o.amount) AS r FROM (SELECT o.*, d.day_of FROM orders o LEFT JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at) o LEFT JOIN retail_calendar c ON c.day = o.day_of JOIN q ON q.quarter_id = c.quarter_id GROUP BY 1)
SELECT q.quarter_id AS "metric_time.retail_445.quarter", COALESCE(a.r, 0) AS revenue, COALESCE(b.r, 0) AS revenue__previous,
  COALESCE(a.r, 0) - COALESCE(b.r, 0) AS revenue__change, ROUND(1.0 * (COALESCE(a.r, 0) - COALESCE(b.r, 0)) / NULLIF(COALESCE(b.r, 0), 0), 10) AS revenue__change_pct
FROM q LEFT JOIN o a ON a.n = q.n LEFT JOIN o b ON b.n = q.n - 4
WHERE q.first_day >= '2026-02-09' AND q.first_day < '2026-11-09' AND (a.n IS NOT NULL OR b.n IS NOT NULL) ORDER BY q.n
