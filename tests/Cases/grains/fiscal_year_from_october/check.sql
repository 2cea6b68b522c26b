SELECT d.fiscal_year_of AS "metric_time.fiscal_year", d.fiscal_quarter_of AS "metric_time.fiscal_quarter", COUNT(*) AS visits_count
FROM visits v JOIN check_days d ON d.day_of = v.visited_on WHERE d.day_of >= '2024-01-01' AND d.day_of < '2026-11-21'
  GROUP BY 1, 2 ORDER BY 1, 2
