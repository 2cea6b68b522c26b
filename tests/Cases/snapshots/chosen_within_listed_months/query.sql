WITH g_balances_by_time AS MATERIALIZED (
  SELECT as_of AS g_at, SUM(balance) AS balance_end, COUNT(*) AS g_n
  FROM public.balances
  WHERE as_of >= $1 AND as_of < $2 OR as_of >= $3 AND as_of < $4
  GROUP BY 1
),
g_balances_picked AS (
  SELECT balance_end, g_at, g_n, MAX(g_at) OVER () AS g_pick
  FROM g_balances_by_time
),
g_balances AS (
  SELECT MAX(balance_end) AS balance_end
  FROM g_balances_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_balances_2_ranked AS (
  SELECT balance AS balance_each, RANK() OVER (PARTITION BY account_id ORDER BY as_of DESC NULLS LAST) AS g_pick
  FROM public.balances
  WHERE (as_of >= $5 AND as_of < $6 OR as_of >= $7 AND as_of < $8) AND as_of IS NOT NULL
),
g_balances_2 AS MATERIALIZED (
  SELECT SUM(balance_each) AS balance_each
  FROM g_balances_2_ranked
  WHERE g_pick = 1
),
g_stack AS (
  SELECT balance_end, NULL::numeric AS balance_each
  FROM g_balances
  UNION ALL
  SELECT NULL, balance_each
  FROM g_balances_2
),
g_stitched AS MATERIALIZED (
  SELECT MAX(balance_end) AS balance_end, MAX(balance_each) AS balance_each
  FROM g_stack
)
SELECT balance_end, balance_each
FROM g_stitched
