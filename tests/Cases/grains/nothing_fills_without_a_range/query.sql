WITH g_visits AS MATERIALIZED (
  SELECT DATE_TRUNC('month', visited_on::timestamp)::date AS metric_time_month, COUNT(*) AS visits_filled
  FROM public.visits
  GROUP BY 1
)
SELECT metric_time_month, visits_filled
FROM g_visits
ORDER BY metric_time_month
LIMIT $1
