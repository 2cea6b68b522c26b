WITH g_visits AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(visited_on, $1::date[]) AS metric_time_fiscal_year,
    WIDTH_BUCKET(visited_on, $2::date[]) AS metric_time_fiscal_quarter,
    COUNT(*) AS visits_count
  FROM public.visits
  WHERE visited_on >= $3 AND visited_on < $4
  GROUP BY 1, 2
)
SELECT metric_time_fiscal_year, metric_time_fiscal_quarter, visits_count
FROM g_visits
ORDER BY metric_time_fiscal_year, metric_time_fiscal_quarter
LIMIT $5
