SELECT d.quarter_of AS "metric_time.quarter", MIN(x.device) AS first_device, MAX(x.amount) AS largest
FROM (SELECT customer_id, visited_at AS at, device, NULL AS amount FROM visits
      UNION ALL SELECT customer_id, purchased_at, NULL, amount FROM purchases) x
  JOIN check_days d ON x.at >= d.start_at AND x.at < d.end_at AND d.year_number = 2026 AND d.month_of_year <= 6
WHERE x.customer_id IN (SELECT customer_id FROM purchases p
  JOIN check_days e ON p.purchased_at >= e.start_at AND p.purchased_at < e.end_at AND e.year_number = 2026 AND e.month_of_year <= 6
  GROUP BY 1 HAVING COUNT(*) >= 4)
GROUP BY 1 ORDER BY 1
