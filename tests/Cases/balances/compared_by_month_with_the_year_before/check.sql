SELECT '2026-03-01' AS "metric_time.month", 79 AS stock_end, 80 AS stock_end__previous, -1 AS stock_end__change, -0.0125 AS
  stock_end__change_pct,
  79 AS stock_each, 113 AS stock_each__previous, -34 AS stock_each__change, ROUND(-34 / 113.0, 10) AS stock_each__change_pct
UNION ALL SELECT '2026-04-01', 22, NULL, NULL, NULL, 22, NULL, NULL, NULL ORDER BY 1
