WITH g_converted_7d_events AS (
  SELECT
    campaigns.campaign_name,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visits.visit_id AS g_id,
    CASE WHEN visits.campaign_id IS NOT NULL AND campaigns.campaign_id IS NULL THEN 1 ELSE 0 END AS g_orphan_campaign
  FROM public.visits
  LEFT JOIN public.campaigns ON campaigns.campaign_id = visits.campaign_id
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL, 0
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    campaign_name,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next,
    g_orphan_campaign
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT
    campaign_name,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d,
    COUNT(*) FILTER (WHERE g_orphan_campaign = 1) AS g_orphan_campaign
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1
)
SELECT campaign_name, COALESCE(converted_7d, 0) AS converted_7d, SUM(g_orphan_campaign) OVER () AS g_orphan_campaign
FROM g_converted_7d
ORDER BY campaign_name COLLATE "C"
LIMIT $1
