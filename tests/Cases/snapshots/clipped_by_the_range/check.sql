SELECT '2026-01-01' AS "metric_time.month", SUM(balance) AS balance_end FROM balances WHERE as_of = '2026-01-30'
