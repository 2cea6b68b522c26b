SELECT 'South' AS region, -60.00 + (58.00 + 60.00) * 9 / 10.0 AS p90_month_ago
