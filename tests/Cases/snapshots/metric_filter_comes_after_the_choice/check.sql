SELECT d.month_of AS "metric_time.month", SUM(b.balance) AS balance_north
FROM balances b LEFT JOIN accounts a ON a.account_id = b.account_id JOIN check_days d ON d.day_of = b.as_of
WHERE a.branch = 'North' AND b.as_of = (SELECT MAX(y.as_of) FROM balances y JOIN check_days e ON e.day_of = y.as_of
  WHERE e.month_of = d.month_of)
GROUP BY 1 ORDER BY 1
