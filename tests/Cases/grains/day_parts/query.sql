WITH g_orders AS MATERIALIZED (
  SELECT
    EXTRACT(DOY FROM placed_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_day_of_year,
    EXTRACT(DAY FROM placed_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_day_of_month,
    EXTRACT(ISODOW FROM placed_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_day_of_week,
    COUNT(*) AS orders_count
  FROM public.orders
  WHERE placed_at >= $1 AND placed_at < $2 AND status IS DISTINCT FROM $3
  GROUP BY 1, 2, 3
)
SELECT metric_time_day_of_year, metric_time_day_of_month, metric_time_day_of_week, orders_count
FROM g_orders
ORDER BY metric_time_day_of_year, metric_time_day_of_month, metric_time_day_of_week
LIMIT $4
