WITH g_footfall AS MATERIALIZED (
  SELECT WIDTH_BUCKET(entered_at, $1::timestamptz[]) AS metric_time_hour, SUM(visitors) AS visitors
  FROM public.footfall
  WHERE entered_at >= $2 AND entered_at < $3
  GROUP BY 1
)
SELECT metric_time_hour, visitors AS visitors_day_ago
FROM g_footfall
ORDER BY metric_time_hour
LIMIT $4
