WITH g_orders AS MATERIALIZED (
  SELECT
    EXTRACT(ISODOW FROM placed_at AT TIME ZONE 'Europe/Berlin')::integer AS metric_time_day_of_week,
    COUNT(*) AS orders_count
  FROM public.orders
  WHERE status IS DISTINCT FROM $1 AND EXTRACT(ISODOW FROM placed_at AT TIME ZONE 'Europe/Berlin')::integer IN ($2, $3)
  GROUP BY 1
)
SELECT metric_time_day_of_week, orders_count
FROM g_orders
ORDER BY metric_time_day_of_week
LIMIT $4
