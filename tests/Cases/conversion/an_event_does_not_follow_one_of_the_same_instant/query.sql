WITH g_deals AS MATERIALIZED (
  SELECT deal_id AS deal, COUNT(*) AS deals_count
  FROM public.deals
  WHERE source IS DISTINCT FROM $1
  GROUP BY 1
),
g_deal_again_events AS (
  SELECT deal_id AS deal, customer_id AS g_entity, deal_on AS g_at, 1 AS g_kind, 1 AS g_counted, deal_id AS g_id
  FROM public.deals
  WHERE source IS DISTINCT FROM $2
  UNION ALL
  SELECT NULL, customer_id, deal_on, 0, 0, NULL
  FROM public.deals
  WHERE source IS DISTINCT FROM $3 AND customer_id IS NOT NULL AND deal_on IS NOT NULL
),
g_deal_again_next AS (
  SELECT
    deal,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 0 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_deal_again_events
),
g_deal_again AS MATERIALIZED (
  SELECT deal, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + 30) AS deal_again
  FROM g_deal_again_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT deal, deals_count, NULL::bigint AS deal_again
  FROM g_deals
  UNION ALL
  SELECT deal, NULL, deal_again
  FROM g_deal_again
),
g_stitched AS MATERIALIZED (
  SELECT deal, MAX(deals_count) AS deals_count, MAX(deal_again) AS deal_again
  FROM g_stack
  GROUP BY 1
)
SELECT deal, COALESCE(deals_count, 0) AS deals_count, COALESCE(deal_again, 0) AS deal_again
FROM g_stitched
ORDER BY deal
LIMIT $4
