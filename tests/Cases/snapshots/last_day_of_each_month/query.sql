WITH g_balances_by_time AS MATERIALIZED (
  SELECT
    DATE_TRUNC('month', as_of::timestamp)::date AS metric_time_month,
    as_of AS g_at,
    SUM(balance) AS balance_end,
    COUNT(*) AS accounts_end,
    COUNT(*) AS g_n
  FROM public.balances
  GROUP BY 1, 2
),
g_balances_picked AS (
  SELECT
    metric_time_month,
    balance_end,
    accounts_end,
    g_at,
    g_n,
    MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_balances_by_time
),
g_balances AS (
  SELECT metric_time_month, balance_end, accounts_end
  FROM g_balances_picked
  WHERE g_at = g_pick AND g_n > 0
),
g_balances_2 AS MATERIALIZED (
  SELECT DATE_TRUNC('month', as_of::timestamp)::date AS metric_time_month, COUNT(*) AS balance_rows
  FROM public.balances
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, balance_end, accounts_end, NULL::bigint AS balance_rows
  FROM g_balances
  UNION ALL
  SELECT metric_time_month, NULL, NULL, balance_rows
  FROM g_balances_2
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    MAX(balance_end) AS balance_end,
    MAX(accounts_end) AS accounts_end,
    MAX(balance_rows) AS balance_rows
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  balance_end,
  COALESCE(accounts_end, 0) AS accounts_end,
  COALESCE(balance_rows, 0) AS balance_rows
FROM g_stitched
ORDER BY metric_time_month
LIMIT $1
