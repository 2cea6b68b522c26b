WITH g_conversion_7d_events AS (
  SELECT
    DATE_TRUNC('month', visited_at AT TIME ZONE 'Europe/Berlin')::date AS metric_time_month,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    metric_time_month,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    metric_time_month,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1
)
SELECT
  metric_time_month,
  ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_7d_2
FROM g_conversion_7d
ORDER BY metric_time_month
LIMIT $1
