WITH g_lead_deals_events AS (
  SELECT
    source AS lead_source,
    customer_id AS g_entity,
    lead_on AS g_at,
    0 AS g_kind,
    CASE WHEN lead_on < $1 THEN 1 ELSE 0 END AS g_counted,
    lead_id AS g_id
  FROM public.leads
  WHERE lead_on >= $2 AND lead_on < $3
  UNION ALL
  SELECT NULL, customer_id, deal_on, 1, 0, NULL
  FROM public.deals
  WHERE deal_on >= $4 AND deal_on < $5 AND source IS DISTINCT FROM $6 AND customer_id IS NOT NULL
),
g_lead_deals_next AS (
  SELECT
    lead_source,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_lead_deals_events
),
g_lead_deals AS MATERIALIZED (
  SELECT
    lead_source,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + 5) AS lead_deals,
    COUNT(*) AS leads_count
  FROM g_lead_deals_next
  WHERE g_counted = 1
  GROUP BY 1
)
SELECT
  lead_source,
  COALESCE(lead_deals, 0) AS lead_deals,
  ROUND(COALESCE(lead_deals, 0)::numeric / NULLIF(COALESCE(leads_count, 0), 0), 10) AS lead_rate
FROM g_lead_deals
ORDER BY lead_source COLLATE "C"
LIMIT $7
