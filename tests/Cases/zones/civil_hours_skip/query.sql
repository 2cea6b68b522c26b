WITH g_visits AS MATERIALIZED (
  SELECT WIDTH_BUCKET(arrived_at, $1::timestamp[]) AS metric_time_hour, COUNT(*) AS arrivals
  FROM public.visits
  WHERE arrived_at >= $2 AND arrived_at < $3
  GROUP BY 1
)
SELECT metric_time_hour, arrivals
FROM g_visits
ORDER BY metric_time_hour
LIMIT $4
