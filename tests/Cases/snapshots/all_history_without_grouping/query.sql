WITH g_balances_by_time AS MATERIALIZED (
  SELECT as_of AS g_at, SUM(balance) AS balance_end, COUNT(*) AS g_n
  FROM public.balances
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
g_balances_2_by_time AS MATERIALIZED (
  SELECT as_of AS g_at, SUM(balance) AS balance_start, COUNT(*) AS g_n
  FROM public.balances
  GROUP BY 1
),
g_balances_2_picked AS (
  SELECT balance_start, g_at, g_n, MIN(g_at) OVER () AS g_pick
  FROM g_balances_2_by_time
),
g_balances_2 AS (
  SELECT MAX(balance_start) AS balance_start
  FROM g_balances_2_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_balances_3_ranked AS (
  SELECT balance AS balance_each, RANK() OVER (PARTITION BY account_id ORDER BY as_of DESC NULLS LAST) AS g_pick
  FROM public.balances
  WHERE as_of IS NOT NULL
),
g_balances_3 AS MATERIALIZED (
  SELECT SUM(balance_each) AS balance_each
  FROM g_balances_3_ranked
  WHERE g_pick = 1
),
g_balances_4 AS MATERIALIZED (
  SELECT COUNT(*) AS balance_rows
  FROM public.balances
),
g_stack AS (
  SELECT balance_end, NULL::numeric AS balance_start, NULL::numeric AS balance_each, NULL::bigint AS balance_rows
  FROM g_balances
  UNION ALL
  SELECT NULL, balance_start, NULL, NULL
  FROM g_balances_2
  UNION ALL
  SELECT NULL, NULL, balance_each, NULL
  FROM g_balances_3
  UNION ALL
  SELECT NULL, NULL, NULL, balance_rows
  FROM g_balances_4
),
g_stitched AS MATERIALIZED (
  SELECT
    MAX(balance_end) AS balance_end,
    MAX(balance_start) AS balance_start,
    MAX(balance_each) AS balance_each,
    MAX(balance_rows) AS balance_rows
  FROM g_stack
)
SELECT balance_end, balance_start, balance_each, COALESCE(balance_rows, 0) AS balance_rows
FROM g_stitched
