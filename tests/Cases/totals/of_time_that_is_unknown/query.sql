WITH g_sales AS MATERIALIZED (
  SELECT
    DATE_TRUNC('year', sold_at AT TIME ZONE 'Europe/Berlin')::date AS metric_time_year,
    channel,
    COUNT(*) AS sales_count
  FROM public.sales
  WHERE channel IS DISTINCT FROM $1 AND channel = $2
  GROUP BY 1, 2
)
SELECT metric_time_year, channel, sales_count
FROM g_sales
ORDER BY metric_time_year, channel COLLATE "C"
LIMIT $3
