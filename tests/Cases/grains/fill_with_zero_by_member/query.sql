WITH g_visits AS MATERIALIZED (
  SELECT ward, WIDTH_BUCKET(visited_on, $1::date[]) AS metric_time_day, COUNT(*) AS visits_filled
  FROM public.visits
  WHERE visited_on >= $2 AND visited_on < $3
  GROUP BY 1, 2
),
g_member AS (
  SELECT DISTINCT ward
  FROM g_visits
),
g_cell AS (
  SELECT ward, metric_time_day, visits_filled
  FROM g_visits
  UNION ALL
  SELECT g_member.ward, g_axis.g_t, NULL
  FROM GENERATE_SERIES(1, 6) AS g_axis(g_t)
  CROSS JOIN g_member
),
g_filled AS MATERIALIZED (
  SELECT ward, metric_time_day, MAX(visits_filled) AS visits_filled
  FROM g_cell
  GROUP BY 1, 2
)
SELECT
  ward,
  metric_time_day,
  COALESCE(visits_filled, 0) AS visits_filled,
  CASE WHEN visits_filled IS NULL THEN 1 ELSE 0 END AS g_filled_visits_filled
FROM g_filled
ORDER BY ward COLLATE "C", metric_time_day
LIMIT $4
