WITH g_visits AS MATERIALIZED (
  SELECT
    campaigns.campaign_name,
    agencies.agency_name,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.campaign_id IS NOT NULL AND campaigns.campaign_id IS NULL) AS g_orphan_campaign,
    COUNT(*) FILTER (WHERE campaigns.agency_id IS NOT NULL AND agencies.agency_id IS NULL) AS g_orphan_agency
  FROM public.visits
  LEFT JOIN public.campaigns ON campaigns.campaign_id = visits.campaign_id
  LEFT JOIN public.agencies ON agencies.agency_id = campaigns.agency_id
  GROUP BY 1, 2
),
g_converted_7d_events AS (
  SELECT
    campaigns.campaign_name,
    agencies.agency_name,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.campaigns ON campaigns.campaign_id = visits.campaign_id
  LEFT JOIN public.agencies ON agencies.agency_id = campaigns.agency_id
  UNION ALL
  SELECT NULL, NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    campaign_name,
    agency_name,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT
    campaign_name,
    agency_name,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_stack AS (
  SELECT campaign_name, agency_name, visits_count, g_orphan_campaign, g_orphan_agency, NULL::bigint AS converted_7d
  FROM g_visits
  UNION ALL
  SELECT campaign_name, agency_name, NULL, NULL, NULL, converted_7d
  FROM g_converted_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    campaign_name,
    agency_name,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_campaign) AS g_orphan_campaign,
    MAX(g_orphan_agency) AS g_orphan_agency,
    MAX(converted_7d) AS converted_7d
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  campaign_name,
  agency_name,
  COALESCE(visits_count, 0) AS visits_count,
  COALESCE(converted_7d, 0) AS converted_7d,
  SUM(g_orphan_campaign) OVER () AS g_orphan_campaign,
  SUM(g_orphan_agency) OVER () AS g_orphan_agency
FROM g_stitched
ORDER BY campaign_name COLLATE "C", agency_name COLLATE "C"
LIMIT $1
