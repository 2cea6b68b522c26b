WITH g_visits AS MATERIALIZED (
  SELECT WIDTH_BUCKET(arrived_at, $1::timestamp[]) AS metric_time_month, COUNT(*) AS arrivals
  FROM public.visits
  WHERE arrived_at >= $2 AND arrived_at < $3
  GROUP BY 1
),
g_visits_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(logged_at, $4::timestamp[]) AS metric_time_month, COUNT(*) AS logged
  FROM public.visits
  WHERE logged_at >= $5 AND logged_at < $6
  GROUP BY 1
),
g_visits_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(visited_on, $7::date[]) AS metric_time_month, COUNT(*) AS visits_count
  FROM public.visits
  WHERE visited_on >= $8 AND visited_on < $9
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_month, arrivals, NULL::bigint AS logged, NULL::bigint AS visits_count
  FROM g_visits
  UNION ALL
  SELECT metric_time_month, NULL, logged, NULL
  FROM g_visits_2
  UNION ALL
  SELECT metric_time_month, NULL, NULL, visits_count
  FROM g_visits_3
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(arrivals) AS arrivals, MAX(logged) AS logged, MAX(visits_count) AS visits_count
  FROM g_stack
  GROUP BY 1
)
SELECT
  metric_time_month,
  COALESCE(arrivals, 0) AS arrivals,
  COALESCE(logged, 0) AS logged,
  COALESCE(visits_count, 0) AS visits_count
FROM g_stitched
ORDER BY metric_time_month
LIMIT $10
