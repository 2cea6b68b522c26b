WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
y AS (SELECT year_number - CASE WHEN month_of_year < 4 THEN 1 ELSE 0 END AS y, amount FROM s WHERE day_of >= '2023-04-01'),
l AS (SELECT DISTINCT fiscal_year_of, year_number AS y FROM check_days WHERE month_of_year >= 4 AND day_of >= '2024-04-01')
SELECT l.fiscal_year_of AS "metric_time.fiscal_year", SUM(CASE WHEN y.y = l.y THEN y.amount END) AS revenue,
  SUM(CASE WHEN y.y = l.y - 1 THEN y.amount END) AS revenue_lag
FROM l JOIN y ON y.y IN (l.y, l.y - 1) GROUP BY 1 ORDER BY 1
