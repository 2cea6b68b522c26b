WITH g_followed_rate_events AS (
  SELECT
    WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_quarter,
    kiosk_id AS g_entity,
    sold_at AS g_at,
    0 AS g_kind,
    CASE WHEN sold_at < $2 THEN 1 ELSE 0 END AS g_counted,
    sale_id AS g_id
  FROM public.sales
  WHERE sold_at >= $3 AND sold_at < $4 AND channel IS DISTINCT FROM $5
  UNION ALL
  SELECT NULL, kiosk_id, entered_at, 1, 0, NULL
  FROM public.footfall
  WHERE entered_at >= $6 AND entered_at < $7 AND kiosk_id IS NOT NULL
),
g_followed_rate_next AS (
  SELECT
    metric_time_quarter,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_followed_rate_events
),
g_followed_rate AS MATERIALIZED (
  SELECT
    metric_time_quarter,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '24 hours') AS followed_rate,
    COUNT(*) AS sales_count
  FROM g_followed_rate_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_followed_events AS (
  SELECT
    WIDTH_BUCKET(sold_at, $8::timestamptz[]) AS g_period,
    kiosk_id AS g_entity,
    sold_at AS g_at,
    0 AS g_kind,
    CASE WHEN sold_at < $9 THEN 1 ELSE 0 END AS g_counted,
    sale_id AS g_id
  FROM public.sales
  WHERE sold_at >= $10 AND sold_at < $11 AND channel IS DISTINCT FROM $12
  UNION ALL
  SELECT NULL, kiosk_id, entered_at, 1, 0, NULL
  FROM public.footfall
  WHERE entered_at >= $13 AND entered_at < $14 AND kiosk_id IS NOT NULL
),
g_followed_next AS (
  SELECT
    g_period,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_followed_events
),
g_followed AS MATERIALIZED (
  SELECT g_period, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '24 hours') AS followed
  FROM g_followed_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_average_of_conversion_average_values AS (
  SELECT g_period, COALESCE(followed, 0) AS g_v
  FROM g_followed
),
g_average_of_conversion_average AS MATERIALIZED (
  SELECT WIDTH_BUCKET(g_period, $15::bigint[]) AS metric_time_quarter, ROUND(AVG(g_v), 10) AS average_of_conversion
  FROM g_average_of_conversion_average_values
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_quarter, followed_rate, sales_count, NULL::numeric AS average_of_conversion
  FROM g_followed_rate
  UNION ALL
  SELECT metric_time_quarter, NULL, NULL, average_of_conversion
  FROM g_average_of_conversion_average
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_quarter,
    MAX(followed_rate) AS followed_rate,
    MAX(sales_count) AS sales_count,
    MAX(average_of_conversion) AS average_of_conversion
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_quarter,
  average_of_conversion,
  ROUND(COALESCE(followed_rate, 0)::numeric / NULLIF(COALESCE(sales_count, 0), 0), 10) AS followed_rate_2
FROM g_stitched
ORDER BY metric_time_quarter
LIMIT $16
