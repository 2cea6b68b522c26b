WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS mobile_visits
  FROM public.visits
  WHERE device = $1
  GROUP BY 1
),
g_mobile_to_paid_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE device = $2
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE status = $3 AND customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_mobile_to_paid_next AS (
  SELECT
    customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_mobile_to_paid_events
),
g_mobile_to_paid AS MATERIALIZED (
  SELECT
    customer,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS mobile_to_paid,
    COUNT(*) AS mobile_visits_2
  FROM g_mobile_to_paid_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT customer, mobile_visits, NULL::bigint AS mobile_to_paid, NULL::bigint AS mobile_visits_2
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, mobile_to_paid, mobile_visits_2
  FROM g_mobile_to_paid
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    MAX(mobile_visits) AS mobile_visits,
    MAX(mobile_to_paid) AS mobile_to_paid,
    MAX(mobile_visits_2) AS mobile_visits_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  customer,
  COALESCE(mobile_visits, 0) AS mobile_visits,
  COALESCE(mobile_to_paid, 0) AS mobile_to_paid,
  ROUND(COALESCE(mobile_to_paid, 0)::numeric / NULLIF(COALESCE(mobile_visits_2, 0), 0), 10) AS mobile_to_paid_rate
FROM g_stitched
ORDER BY customer
LIMIT $4
