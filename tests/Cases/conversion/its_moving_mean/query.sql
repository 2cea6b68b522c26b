WITH g_conversion_7d_2_events AS (
  SELECT
    WIDTH_BUCKET(visited_at, $1::timestamptz[]) AS metric_time_month,
    device,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $2 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $3 AND visited_at < $4
  UNION ALL
  SELECT NULL, NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $5 AND purchased_at < $6 AND customer_id IS NOT NULL
),
g_conversion_7d_2_next AS (
  SELECT
    metric_time_month,
    device,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_2_events
),
g_conversion_7d_2 AS MATERIALIZED (
  SELECT
    metric_time_month,
    device,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count
  FROM g_conversion_7d_2_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_conversion_7d_events AS (
  SELECT
    WIDTH_BUCKET(visited_at, $7::timestamptz[]) AS metric_time_month,
    device,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $8 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $9 AND visited_at < $10
  UNION ALL
  SELECT NULL, NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $11 AND purchased_at < $12 AND customer_id IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    metric_time_month,
    device,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    metric_time_month,
    device,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d_2,
    COUNT(*) AS visits_count_2
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_moving_conversion_moving_values AS (
  SELECT
    metric_time_month,
    device,
    ROUND(COALESCE(conversion_7d_2, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10) AS g_v
  FROM g_conversion_7d
),
g_moving_conversion_moving_member AS (
  SELECT DISTINCT device
  FROM g_moving_conversion_moving_values
),
g_moving_conversion_moving_cell AS (
  SELECT metric_time_month AS g_t, device, g_v, 1 AS g_here
  FROM g_moving_conversion_moving_values
  UNION ALL
  SELECT g_axis.g_t, g_moving_conversion_moving_member.device, NULL, 0
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
  CROSS JOIN g_moving_conversion_moving_member
),
g_moving_conversion_moving_dense AS (
  SELECT g_t, device, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_conversion_moving_cell
  GROUP BY 1, 2
),
g_moving_conversion_moving_running AS (
  SELECT
    g_t,
    device,
    ROUND(SUM(g_v) OVER (PARTITION BY device ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (PARTITION BY device ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (PARTITION BY device ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_conversion_moving_dense
),
g_moving_conversion_moving AS (
  SELECT g_t - 1 AS metric_time_month, device, g_v AS moving_conversion
  FROM g_moving_conversion_moving_running
  WHERE g_t > 1 AND g_here > 0
),
g_stack AS (
  SELECT metric_time_month, device, conversion_7d, visits_count, NULL::numeric AS moving_conversion
  FROM g_conversion_7d_2
  UNION ALL
  SELECT metric_time_month, device, NULL, NULL, moving_conversion
  FROM g_moving_conversion_moving
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    device,
    MAX(conversion_7d) AS conversion_7d,
    MAX(visits_count) AS visits_count,
    MAX(moving_conversion) AS moving_conversion
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  metric_time_month,
  device,
  ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_7d_3,
  moving_conversion
FROM g_stitched
ORDER BY metric_time_month, device COLLATE "C"
LIMIT $13
