SELECT (SELECT SUM(balance) FROM balances WHERE as_of = (SELECT MAX(as_of) FROM balances WHERE as_of < '2026-03-01')) AS balance_end,
  (SELECT SUM(balance) FROM balances b WHERE as_of = (SELECT MAX(as_of) FROM balances y
    WHERE y.account_id = b.account_id AND y.as_of < '2026-03-01')) AS balance_each
