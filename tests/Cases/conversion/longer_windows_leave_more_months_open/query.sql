WITH g_purchases AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1
),
g_came_back_count_events AS (
  SELECT
    WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month,
    customer_id AS g_entity,
    purchased_at AS g_at,
    1 AS g_kind,
    CASE WHEN purchased_at < $4 THEN 1 ELSE 0 END AS g_counted,
    purchase_id AS g_id
  FROM public.purchases
  WHERE purchased_at >= $5 AND purchased_at < $6
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 0, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $7 AND purchased_at < $8 AND customer_id IS NOT NULL
),
g_came_back_count_next AS (
  SELECT
    metric_time_month,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 0 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_came_back_count_events
),
g_came_back_count AS MATERIALIZED (
  SELECT
    metric_time_month,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '720 hours') AS came_back_count
  FROM g_came_back_count_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, purchases_count, NULL::bigint AS came_back_count
  FROM g_purchases
  UNION ALL
  SELECT metric_time_month, NULL, came_back_count
  FROM g_came_back_count
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(purchases_count) AS purchases_count, MAX(came_back_count) AS came_back_count
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  COALESCE(came_back_count, 0) AS came_back_count,
  COALESCE(purchases_count, 0) AS purchases_count
FROM g_stitched
ORDER BY metric_time_month
LIMIT $9
