WITH g_visits AS MATERIALIZED (
  SELECT
    DATE_TRUNC('week', visited_on::timestamp + INTERVAL '1 days')::date - 1 AS metric_time_week,
    COUNT(*) AS visits_count,
    SUM(minutes) AS minutes_sum
  FROM public.visits
  GROUP BY 1
)
SELECT metric_time_week, visits_count, minutes_sum
FROM g_visits
ORDER BY metric_time_week
LIMIT $1
