SELECT account_id AS account, SUM(CASE WHEN as_of = '2026-03-31' THEN balance END) AS balance_end, SUM(CASE
  WHEN as_of = x THEN balance END) AS balance_each
FROM (SELECT b.*, MAX(as_of) OVER (PARTITION BY account_id) AS x FROM balances b WHERE as_of >= '2026-02-01' AND as_of < '2026-04-01') y
GROUP BY account_id ORDER BY account_id
