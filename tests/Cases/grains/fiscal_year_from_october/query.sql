WITH g_visits AS MATERIALIZED (
  SELECT WIDTH_BUCKET(visited_on, $1::date[]) AS g_piece, COUNT(*) AS visits_count
  FROM public.visits
  WHERE visited_on >= $2 AND visited_on < $3
  GROUP BY 1
)
SELECT
  WIDTH_BUCKET(g_piece, $4::bigint[]) AS metric_time_fiscal_year,
  WIDTH_BUCKET(g_piece, $5::bigint[]) AS metric_time_fiscal_quarter,
  visits_count
FROM g_visits
ORDER BY WIDTH_BUCKET(g_piece, $4::bigint[]), WIDTH_BUCKET(g_piece, $5::bigint[])
LIMIT $6
