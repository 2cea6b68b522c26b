WITH g_sales AS MATERIALIZED (
  SELECT
    EXTRACT(MONTH FROM sold_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_month_of_year,
    channel,
    SUM(amount) AS revenue
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1, 2
)
SELECT metric_time_month_of_year, channel, revenue
FROM g_sales
ORDER BY metric_time_month_of_year, channel COLLATE "C"
LIMIT $4
