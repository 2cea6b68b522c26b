WITH g_visits AS MATERIALIZED (
  SELECT WIDTH_BUCKET(visited_on, $1::date[]) AS metric_time_day, SUM(minutes) AS minutes_kept
  FROM public.visits
  WHERE visited_on >= $2 AND visited_on < $3
  GROUP BY 1
),
g_cell AS (
  SELECT metric_time_day, minutes_kept
  FROM g_visits
  UNION ALL
  SELECT g_t, NULL
  FROM GENERATE_SERIES(1, 4) AS g_axis(g_t)
),
g_filled AS MATERIALIZED (
  SELECT metric_time_day, MAX(minutes_kept) AS minutes_kept
  FROM g_cell
  GROUP BY 1
)
SELECT metric_time_day, minutes_kept
FROM g_filled
ORDER BY metric_time_day
LIMIT $4
