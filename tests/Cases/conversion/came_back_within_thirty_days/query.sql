WITH g_came_back_30d_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    purchased_at AS g_at,
    1 AS g_kind,
    1 AS g_counted,
    purchase_id AS g_id
  FROM public.purchases
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 0, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_came_back_30d_next AS (
  SELECT
    customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 0 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_came_back_30d_events
),
g_came_back_30d AS MATERIALIZED (
  SELECT
    customer,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '720 hours') AS came_back_30d,
    COUNT(*) AS purchases_count
  FROM g_came_back_30d_next
  WHERE g_counted = 1
  GROUP BY 1
)
SELECT
  customer,
  ROUND(COALESCE(came_back_30d, 0)::numeric / NULLIF(COALESCE(purchases_count, 0), 0), 10) AS came_back_30d_2,
  COALESCE(came_back_30d, 0) AS came_back_count
FROM g_came_back_30d
ORDER BY customer
LIMIT $1
