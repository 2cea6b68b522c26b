WITH g_orders AS MATERIALIZED (
  SELECT
    EXTRACT(YEAR FROM placed_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_year_number,
    EXTRACT(QUARTER FROM placed_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_quarter_of_year,
    EXTRACT(MONTH FROM placed_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_month_of_year,
    COUNT(*) AS orders_count
  FROM public.orders
  WHERE status IS DISTINCT FROM $1
  GROUP BY 1, 2, 3
)
SELECT metric_time_year_number, metric_time_quarter_of_year, metric_time_month_of_year, orders_count
FROM g_orders
ORDER BY metric_time_year_number, metric_time_quarter_of_year, metric_time_month_of_year
LIMIT $2
