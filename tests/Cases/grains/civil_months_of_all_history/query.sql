WITH g_visits AS MATERIALIZED (
  SELECT DATE_TRUNC('year', arrived_at)::date AS metric_time_year, COUNT(*) AS arrivals
  FROM public.visits
  GROUP BY 1
),
g_visits_2 AS MATERIALIZED (
  SELECT
    DATE_TRUNC('year', logged_at AT TIME ZONE 'Asia/Kolkata' AT TIME ZONE 'America/New_York')::date AS metric_time_year,
    COUNT(*) AS logged
  FROM public.visits
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_year, arrivals, NULL::bigint AS logged
  FROM g_visits
  UNION ALL
  SELECT metric_time_year, NULL, logged
  FROM g_visits_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_year, MAX(arrivals) AS arrivals, MAX(logged) AS logged
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_year, COALESCE(arrivals, 0) AS arrivals, COALESCE(logged, 0) AS logged
FROM g_stitched
ORDER BY metric_time_year
LIMIT $1
