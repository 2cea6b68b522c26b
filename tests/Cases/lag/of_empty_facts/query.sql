WITH g_complaints AS MATERIALIZED (
  SELECT WIDTH_BUCKET(filed_on, $1::date[]) AS metric_time_month, COUNT(*) AS complaints_count
  FROM public.complaints
  WHERE filed_on >= $2 AND filed_on < $3
  GROUP BY 1
)
SELECT metric_time_month, complaints_count AS complaints_lag
FROM g_complaints
ORDER BY metric_time_month
LIMIT $4
