WITH g_conversion_7d_2_events AS (
  SELECT device, customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversion_7d_2_next AS (
  SELECT
    device,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_2_events
),
g_conversion_7d_2 AS MATERIALIZED (
  SELECT
    device,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count
  FROM g_conversion_7d_2_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_conversion_7d_events AS (
  SELECT customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d_2,
    COUNT(*) AS visits_count_2
  FROM g_conversion_7d_next
  WHERE g_counted = 1
),
g_conversion_index_total AS (
  SELECT ROUND(COALESCE(conversion_7d_2, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10) AS conversion_index
  FROM g_conversion_7d
),
g_with_total AS (
  SELECT
    g_conversion_7d_2.device,
    g_conversion_7d_2.conversion_7d,
    g_conversion_7d_2.visits_count,
    g_conversion_index_total.conversion_index
  FROM g_conversion_7d_2
  CROSS JOIN g_conversion_index_total
),
g_ranked AS (
  SELECT
    device,
    conversion_7d,
    visits_count,
    conversion_index,
    CASE
      WHEN ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) IS NOT NULL THEN RANK() OVER (ORDER BY ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) DESC NULLS LAST)
    END AS conversion_rank
  FROM g_with_total
)
SELECT
  device,
  ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_7d_3,
  ROUND(ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) / NULLIF(conversion_index, 0), 10) AS conversion_index_2,
  conversion_rank
FROM g_ranked
ORDER BY device COLLATE "C"
LIMIT $1
