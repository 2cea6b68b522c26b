WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(device) AS device_visits
  FROM public.visits
  GROUP BY 1
),
g_device_to_large_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE device IS NOT NULL
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE amount >= $1 AND customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_device_to_large_next AS (
  SELECT
    customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_device_to_large_events
),
g_device_to_large AS MATERIALIZED (
  SELECT
    customer,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS device_to_large
  FROM g_device_to_large_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT customer, device_visits, NULL::bigint AS device_to_large
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, device_to_large
  FROM g_device_to_large
),
g_stitched AS MATERIALIZED (
  SELECT customer, MAX(device_visits) AS device_visits, MAX(device_to_large) AS device_to_large
  FROM g_stack
  GROUP BY 1
)
SELECT customer, COALESCE(device_visits, 0) AS device_visits, COALESCE(device_to_large, 0) AS device_to_large
FROM g_stitched
ORDER BY customer
LIMIT $2
