SELECT (SELECT SUM(balance) FROM balances WHERE as_of = (SELECT MAX(as_of) FROM balances)) AS balance_end,
  (SELECT SUM(balance) FROM balances WHERE as_of = (SELECT MIN(as_of) FROM balances)) AS balance_start,
  (SELECT SUM(balance) FROM balances b WHERE as_of = (SELECT MAX(as_of) FROM balances y
    WHERE y.account_id = b.account_id)) AS balance_each,
  (SELECT COUNT(*) FROM balances) AS balance_rows
