WITH g_sales AS MATERIALIZED (
  SELECT
    EXTRACT(ISOYEAR FROM sold_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_iso_year,
    EXTRACT(WEEK FROM sold_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_week_of_year,
    COUNT(*) AS sales_count,
    SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $1
    AND sold_at < $2
    AND channel IS DISTINCT FROM $3
    AND EXTRACT(WEEK FROM sold_at AT TIME ZONE 'Europe/Berlin')::integer IN ($4, $5)
  GROUP BY 1, 2
)
SELECT metric_time_iso_year, metric_time_week_of_year, sales_count, revenue
FROM g_sales
ORDER BY metric_time_iso_year, metric_time_week_of_year
LIMIT $6
