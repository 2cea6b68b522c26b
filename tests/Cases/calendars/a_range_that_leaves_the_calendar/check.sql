SELECT c.quarter_id AS "metric_time.retail_445.quarter", SUM(o.amount) AS revenue, COUNT(*) AS orders_count
FROM orders o LEFT JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at LEFT JOIN retail_calendar c ON c.day = d.day_of
  LEFT JOIN (SELECT quarter_id AS k, MIN(day) AS first_day FROM retail_calendar GROUP BY 1) f ON f.k = c.quarter_id
WHERE o.ordered_at >= '2026-05-31 22:00:00' AND o.ordered_at < '2027-12-31 23:00:00'
GROUP BY 1, f.first_day ORDER BY f.first_day NULLS LAST
