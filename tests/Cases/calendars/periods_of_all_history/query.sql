WITH g_orders AS MATERIALIZED (
  SELECT
    CASE
      WHEN ordered_at < $1 OR ordered_at >= $2 THEN NULL::bigint
      ELSE WIDTH_BUCKET(ordered_at, $3::timestamptz[])
    END AS metric_time_retail_445_period,
    SUM(amount) AS revenue,
    COUNT(*) AS orders_count
  FROM public.orders
  GROUP BY 1
)
SELECT metric_time_retail_445_period, revenue, orders_count
FROM g_orders
ORDER BY metric_time_retail_445_period
LIMIT $4
