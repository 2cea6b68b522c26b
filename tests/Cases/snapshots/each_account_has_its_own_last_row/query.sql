WITH g_balances_ranked AS (
  SELECT
    DATE_TRUNC('month', as_of::timestamp)::date AS metric_time_month,
    balance AS balance_each,
    RANK() OVER (PARTITION BY account_id, DATE_TRUNC('month', as_of::timestamp)::date ORDER BY as_of DESC NULLS LAST) AS g_pick
  FROM public.balances
  WHERE as_of IS NOT NULL
),
g_balances AS MATERIALIZED (
  SELECT metric_time_month, SUM(balance_each) AS balance_each
  FROM g_balances_ranked
  WHERE g_pick = 1
  GROUP BY 1
)
SELECT metric_time_month, balance_each
FROM g_balances
ORDER BY metric_time_month
LIMIT $1
