WITH g_balances_by_time AS MATERIALIZED (
  SELECT
    DATE_TRUNC('month', balances.as_of::timestamp)::date AS metric_time_month,
    balances.as_of AS g_at,
    SUM(balances.balance) FILTER (WHERE accounts.branch = $1) AS balance_north,
    COUNT(*) FILTER (WHERE accounts.branch = $1) AS g_n
  FROM public.balances
  LEFT JOIN public.accounts ON accounts.account_id = balances.account_id
  GROUP BY 1, 2
),
g_balances_picked AS (
  SELECT metric_time_month, balance_north, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_balances_by_time
),
g_balances AS (
  SELECT metric_time_month, balance_north
  FROM g_balances_picked
  WHERE g_at = g_pick AND g_n > 0
)
SELECT metric_time_month, balance_north
FROM g_balances
ORDER BY metric_time_month
LIMIT $2
