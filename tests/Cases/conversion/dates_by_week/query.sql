WITH g_lead_rate_events AS (
  SELECT
    WIDTH_BUCKET(lead_on, $1::date[]) AS metric_time_week,
    customer_id AS g_entity,
    lead_on AS g_at,
    0 AS g_kind,
    CASE WHEN lead_on < $2 THEN 1 ELSE 0 END AS g_counted,
    lead_id AS g_id
  FROM public.leads
  WHERE lead_on >= $3 AND lead_on < $4
  UNION ALL
  SELECT NULL, customer_id, deal_on, 1, 0, NULL
  FROM public.deals
  WHERE deal_on >= $5 AND deal_on < $6 AND source IS DISTINCT FROM $7 AND customer_id IS NOT NULL
),
g_lead_rate_next AS (
  SELECT
    metric_time_week,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_lead_rate_events
),
g_lead_rate AS MATERIALIZED (
  SELECT
    metric_time_week,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + 5) AS lead_rate,
    COUNT(*) AS leads_count
  FROM g_lead_rate_next
  WHERE g_counted = 1
  GROUP BY 1
)
SELECT metric_time_week, ROUND(COALESCE(lead_rate, 0)::numeric / NULLIF(COALESCE(leads_count, 0), 0), 10) AS lead_rate_2
FROM g_lead_rate
ORDER BY metric_time_week
LIMIT $8
