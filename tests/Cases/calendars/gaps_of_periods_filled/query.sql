WITH g_orders AS MATERIALIZED (
  SELECT WIDTH_BUCKET(ordered_at, $1::timestamptz[]) AS metric_time_period, COUNT(*) AS orders_filled
  FROM public.orders
  WHERE ordered_at >= $2 AND ordered_at < $3
  GROUP BY 1
),
g_cell AS (
  SELECT metric_time_period, orders_filled
  FROM g_orders
  UNION ALL
  SELECT g_t, NULL
  FROM GENERATE_SERIES(1, 8) AS g_axis(g_t)
),
g_filled AS MATERIALIZED (
  SELECT metric_time_period, MAX(orders_filled) AS orders_filled
  FROM g_cell
  GROUP BY 1
)
SELECT
  metric_time_period,
  COALESCE(orders_filled, 0) AS orders_filled,
  CASE WHEN orders_filled IS NULL THEN 1 ELSE 0 END AS g_filled_orders_filled
FROM g_filled
ORDER BY metric_time_period
LIMIT $4
