WITH g_balances_by_time AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(as_of, $1::date[]) AS metric_time_month,
    as_of AS g_at,
    SUM(balance) AS balance_end,
    COUNT(*) AS g_n
  FROM public.balances
  WHERE as_of >= $2 AND as_of < $3
  GROUP BY 1, 2
),
g_balances_picked AS (
  SELECT metric_time_month, balance_end, g_at, g_n, MAX(g_at) OVER (PARTITION BY metric_time_month) AS g_pick
  FROM g_balances_by_time
),
g_balances AS (
  SELECT metric_time_month, balance_end
  FROM g_balances_picked
  WHERE g_at = g_pick AND g_n > 0
)
SELECT metric_time_month, balance_end
FROM g_balances
ORDER BY metric_time_month
LIMIT $4
