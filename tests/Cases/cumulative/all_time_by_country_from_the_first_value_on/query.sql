WITH g_lines_base AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(orders.placed_at, $1::timestamptz[]) AS g_t,
    customers.country,
    SUM(lines.quantity * lines.price) AS g_v
  FROM public.order_lines AS lines
  LEFT JOIN public.orders ON orders.order_id = lines.order_id AND orders.status IS DISTINCT FROM $2
  LEFT JOIN public.customers ON customers.customer_id = orders.customer_id
  WHERE orders.placed_at < $3
  GROUP BY 1, 2
),
g_lines_member AS (
  SELECT DISTINCT country
  FROM g_lines_base
),
g_lines_cell AS (
  SELECT g_t, country, g_v
  FROM g_lines_base
  UNION ALL
  SELECT g_axis.g_t, g_lines_member.country, NULL
  FROM GENERATE_SERIES(1, 6) AS g_axis(g_t)
  CROSS JOIN g_lines_member
),
g_lines_dense AS (
  SELECT g_t, country, MAX(g_v) AS g_v
  FROM g_lines_cell
  GROUP BY 1, 2
),
g_lines_running AS (
  SELECT
    g_t,
    country,
    SUM(g_v) OVER (PARTITION BY country ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_v,
    COUNT(g_v) OVER (PARTITION BY country ORDER BY g_t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_seen
  FROM g_lines_dense
),
g_lines AS (
  SELECT country, g_t - 1 AS metric_time_month, g_v AS revenue
  FROM g_lines_running
  WHERE g_seen > 0 AND g_t > 1
)
SELECT country, metric_time_month, revenue AS revenue_so_far
FROM g_lines
ORDER BY country COLLATE "C", metric_time_month
LIMIT $4
