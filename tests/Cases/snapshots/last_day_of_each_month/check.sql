SELECT d.month_of AS "metric_time.month", SUM(CASE WHEN b.as_of = m.x THEN b.balance END) AS balance_end, SUM(CASE
  WHEN b.as_of = m.x THEN 1 ELSE 0 END) AS accounts_end, COUNT(*) AS balance_rows
FROM balances b JOIN check_days d ON d.day_of = b.as_of
  JOIN (SELECT d.month_of, MAX(b.as_of) AS x FROM balances b JOIN check_days d ON d.day_of = b.as_of
    GROUP BY d.month_of) m ON m.month_of = d.month_of
GROUP BY 1 ORDER BY 1
