WITH g_leads AS MATERIALIZED (
  SELECT lead_id AS lead, source AS lead_source, COUNT(*) AS leads_count
  FROM public.leads
  GROUP BY 1, 2
),
g_lead_deals_events AS (
  SELECT
    lead_id AS lead,
    source AS lead_source,
    customer_id AS g_entity,
    lead_on AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    lead_id AS g_id
  FROM public.leads
  UNION ALL
  SELECT NULL, NULL, customer_id, deal_on, 1, 0, NULL
  FROM public.deals
  WHERE source IS DISTINCT FROM $1 AND customer_id IS NOT NULL AND deal_on IS NOT NULL
),
g_lead_deals_next AS (
  SELECT
    lead,
    lead_source,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_lead_deals_events
),
g_lead_deals AS MATERIALIZED (
  SELECT lead, lead_source, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + 5) AS lead_deals
  FROM g_lead_deals_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_stack AS (
  SELECT lead, lead_source, leads_count, NULL::bigint AS lead_deals
  FROM g_leads
  UNION ALL
  SELECT lead, lead_source, NULL, lead_deals
  FROM g_lead_deals
),
g_stitched AS MATERIALIZED (
  SELECT lead, lead_source, MAX(leads_count) AS leads_count, MAX(lead_deals) AS lead_deals
  FROM g_stack
  GROUP BY 1, 2
)
SELECT lead, lead_source, COALESCE(leads_count, 0) AS leads_count, COALESCE(lead_deals, 0) AS lead_deals
FROM g_stitched
ORDER BY lead, lead_source COLLATE "C"
LIMIT $2
