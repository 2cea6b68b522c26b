SELECT (SELECT SUM(balance) FROM balances WHERE as_of = '2026-01-30') AS balance_start, (SELECT SUM(balance) FROM balances
  WHERE as_of = '2026-03-15') AS balance_end,
  (SELECT SUM(balance) FROM balances WHERE (account_id = 1 AND as_of = '2026-02-27') OR (account_id = 2 AND as_of = '2026-02-28')
    OR (account_id = 3 AND as_of = '2026-02-28') OR (account_id = 4 AND as_of = '2026-03-15')) AS balance_each
