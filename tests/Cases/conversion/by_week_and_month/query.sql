WITH g_visits AS MATERIALIZED (
  SELECT WIDTH_BUCKET(visited_at, $1::timestamptz[]) AS g_piece, COUNT(*) AS visits_count
  FROM public.visits
  WHERE visited_at >= $2 AND visited_at < $3
  GROUP BY 1
),
g_converted_7d_events AS (
  SELECT
    WIDTH_BUCKET(visited_at, $1::timestamptz[]) AS g_piece,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $4 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $5 AND visited_at < $6
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $7 AND purchased_at < $8 AND customer_id IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    g_piece,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT g_piece, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT g_piece, visits_count, NULL::bigint AS converted_7d
  FROM g_visits
  UNION ALL
  SELECT g_piece, NULL, converted_7d
  FROM g_converted_7d
),
g_stitched AS MATERIALIZED (
  SELECT g_piece, MAX(visits_count) AS visits_count, MAX(converted_7d) AS converted_7d
  FROM g_stack
  GROUP BY 1
)
SELECT
  WIDTH_BUCKET(g_piece, $9::bigint[]) AS metric_time_month,
  WIDTH_BUCKET(g_piece, $10::bigint[]) AS metric_time_week,
  COALESCE(visits_count, 0) AS visits_count,
  COALESCE(converted_7d, 0) AS converted_7d
FROM g_stitched
ORDER BY WIDTH_BUCKET(g_piece, $9::bigint[]), WIDTH_BUCKET(g_piece, $10::bigint[])
LIMIT $11
