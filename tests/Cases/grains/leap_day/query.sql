WITH g_visits AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(visited_on, $1::date[]) AS metric_time_day,
    EXTRACT(DOY FROM visited_on)::integer AS metric_time_day_of_year,
    COUNT(*) AS visits_count
  FROM public.visits
  WHERE visited_on >= $2 AND visited_on < $3
  GROUP BY 1, 2
)
SELECT metric_time_day, metric_time_day_of_year, visits_count
FROM g_visits
ORDER BY metric_time_day, metric_time_day_of_year
LIMIT $4
