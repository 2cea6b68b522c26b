WITH g_visits AS MATERIALIZED (
  SELECT WIDTH_BUCKET(visited_on, $1::date[]) AS metric_time_day, SUM(minutes) AS minutes_kept
  FROM public.visits
  WHERE visited_on >= $2 AND visited_on < $3
  GROUP BY 1
)
SELECT metric_time_day, minutes_kept
FROM g_visits
ORDER BY metric_time_day
LIMIT $4
