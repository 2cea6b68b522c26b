WITH g_visits AS MATERIALIZED (
  SELECT
    EXTRACT(ISOYEAR FROM visited_on)::integer AS metric_time_iso_year,
    EXTRACT(WEEK FROM visited_on)::integer AS metric_time_week_of_year,
    COUNT(*) AS visits_count
  FROM public.visits
  WHERE visited_on >= $1 AND visited_on < $2
  GROUP BY 1, 2
)
SELECT metric_time_iso_year, metric_time_week_of_year, visits_count
FROM g_visits
ORDER BY metric_time_iso_year, metric_time_week_of_year
LIMIT $3
