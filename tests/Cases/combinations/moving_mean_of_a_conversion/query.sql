WITH g_followed_events AS (
  SELECT
    WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month,
    kiosk_id AS g_entity,
    sold_at AS g_at,
    0 AS g_kind,
    CASE WHEN sold_at < $2 THEN 1 ELSE 0 END AS g_counted,
    sale_id AS g_id
  FROM public.sales
  WHERE sold_at >= $3 AND sold_at < $4 AND channel IS DISTINCT FROM $5
  UNION ALL
  SELECT NULL, kiosk_id, entered_at, 1, 0, NULL
  FROM public.footfall
  WHERE entered_at >= $6 AND entered_at < $7 AND kiosk_id IS NOT NULL
),
g_followed_next AS (
  SELECT
    metric_time_month,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_followed_events
),
g_followed AS MATERIALIZED (
  SELECT
    metric_time_month,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '24 hours') AS followed
  FROM g_followed_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_moving_of_conversion_moving_values AS (
  SELECT metric_time_month, COALESCE(followed, 0) AS g_v
  FROM g_followed
),
g_moving_of_conversion_moving_cell AS (
  SELECT metric_time_month AS g_t, g_v, 1 AS g_here
  FROM g_moving_of_conversion_moving_values
  UNION ALL
  SELECT g_t, NULL, 0
  FROM GENERATE_SERIES(1, 10) AS g_axis(g_t)
),
g_moving_of_conversion_moving_dense AS (
  SELECT g_t, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_moving_of_conversion_moving_cell
  GROUP BY 1
),
g_moving_of_conversion_moving_running AS (
  SELECT
    g_t,
    ROUND(SUM(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)::numeric / NULLIF(COUNT(g_v) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (ORDER BY g_t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_moving_of_conversion_moving_dense
),
g_moving_of_conversion_moving AS (
  SELECT g_t - 1 AS metric_time_month, g_v AS moving_of_conversion
  FROM g_moving_of_conversion_moving_running
  WHERE g_t > 1 AND g_here > 0
)
SELECT metric_time_month, moving_of_conversion
FROM g_moving_of_conversion_moving
ORDER BY metric_time_month
LIMIT $8
