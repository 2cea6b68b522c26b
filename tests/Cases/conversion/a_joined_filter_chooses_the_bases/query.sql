WITH g_converted_7d_events AS (
  SELECT
    visits.device,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN agencies.agency_name = $1 THEN 1 ELSE 0 END AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.campaigns ON campaigns.campaign_id = visits.campaign_id
  LEFT JOIN public.agencies ON agencies.agency_id = campaigns.agency_id
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    device,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT device, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_conversions_all_7d_events AS (
  SELECT
    visits.device,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN agencies.agency_name = $2 THEN 1 ELSE 0 END AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.campaigns ON campaigns.campaign_id = visits.campaign_id
  LEFT JOIN public.agencies ON agencies.agency_id = campaigns.agency_id
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversions_all_7d_numbered AS (
  SELECT
    device,
    g_entity,
    g_at,
    g_kind,
    g_counted,
    COUNT(CASE WHEN g_kind = 0 THEN 1 END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_number
  FROM g_conversions_all_7d_events
),
g_conversions_all_7d_touched AS (
  SELECT
    FIRST_VALUE(device) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS device,
    FIRST_VALUE(g_at) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_at,
    g_at AS g_next,
    g_kind,
    FIRST_VALUE(g_counted) OVER (PARTITION BY g_entity, g_number ORDER BY g_kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS g_counted
  FROM g_conversions_all_7d_numbered
),
g_conversions_all_7d AS MATERIALIZED (
  SELECT device, COUNT(*) FILTER (WHERE g_kind = 1 AND g_next < g_at + INTERVAL '168 hours') AS conversions_all_7d
  FROM g_conversions_all_7d_touched
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT device, converted_7d, NULL::bigint AS conversions_all_7d
  FROM g_converted_7d
  UNION ALL
  SELECT device, NULL, conversions_all_7d
  FROM g_conversions_all_7d
),
g_stitched AS MATERIALIZED (
  SELECT device, MAX(converted_7d) AS converted_7d, MAX(conversions_all_7d) AS conversions_all_7d
  FROM g_stack
  GROUP BY 1
)
SELECT device, COALESCE(converted_7d, 0) AS converted_7d, COALESCE(conversions_all_7d, 0) AS conversions_all_7d
FROM g_stitched
ORDER BY device COLLATE "C"
LIMIT $3
