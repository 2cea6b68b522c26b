WITH g_converted_7d_events AS (
  SELECT
    WIDTH_BUCKET(visited_at, $1::timestamptz[]) AS g_period,
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
g_converted_7d_next AS (
  SELECT
    g_period,
    device,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT
    g_period,
    device,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_weekly_conversions_average_values AS (
  SELECT g_period, device, COALESCE(converted_7d, 0) AS g_v
  FROM g_converted_7d
),
g_weekly_conversions_average AS MATERIALIZED (
  SELECT device, ROUND(AVG(g_v), 10) AS weekly_conversions
  FROM g_weekly_conversions_average_values
  GROUP BY 1
)
SELECT device, weekly_conversions
FROM g_weekly_conversions_average
ORDER BY device COLLATE "C"
LIMIT $7
