WITH g_visits AS MATERIALIZED (
  SELECT
    (logged_at AT TIME ZONE 'Asia/Kolkata' AT TIME ZONE 'America/New_York')::date AS metric_time_day,
    COUNT(*) AS logged
  FROM public.visits
  WHERE logged_at >= $1 AND logged_at < $2
  GROUP BY 1
)
SELECT metric_time_day, logged
FROM g_visits
ORDER BY metric_time_day
LIMIT $3
