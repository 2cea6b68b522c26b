WITH g_conversions_all_7d_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $1 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $2 AND visited_at < $3
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $4 AND purchased_at < $5 AND customer_id IS NOT NULL
),
g_conversions_all_7d_numbered AS (
  SELECT
    customer,
    g_entity,
    g_at,
    g_kind,
    g_counted,
    COUNT(CASE WHEN g_kind = 0 THEN 1 END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_number
  FROM g_conversions_all_7d_events
),
g_conversions_all_7d_touched AS (
  SELECT
    FIRST_VALUE(customer) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS customer,
    FIRST_VALUE(g_at) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_at,
    g_at AS g_next,
    g_kind,
    FIRST_VALUE(g_counted) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_counted
  FROM g_conversions_all_7d_numbered
),
g_conversions_all_7d AS MATERIALIZED (
  SELECT
    customer,
    COUNT(*) FILTER (WHERE g_kind = 1 AND g_next < g_at + INTERVAL '168 hours') AS conversions_all_7d,
    COUNT(*) FILTER (WHERE g_kind = 0) AS visits_count
  FROM g_conversions_all_7d_touched
  WHERE g_counted = 1
  GROUP BY 1
)
SELECT
  customer,
  COALESCE(conversions_all_7d, 0) AS conversions_all_7d,
  ROUND(COALESCE(conversions_all_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) AS conversion_all_7d
FROM g_conversions_all_7d
ORDER BY customer
LIMIT $6
