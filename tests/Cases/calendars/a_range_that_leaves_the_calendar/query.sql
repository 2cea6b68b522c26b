WITH g_orders AS MATERIALIZED (
  SELECT
    CASE
      WHEN ordered_at >= $1 AND ordered_at < $2 THEN NULL::bigint
      ELSE WIDTH_BUCKET(ordered_at, $3::timestamptz[])
    END AS metric_time_retail_445_quarter,
    SUM(amount) AS revenue,
    COUNT(*) AS orders_count
  FROM public.orders
  WHERE ordered_at >= $4 AND ordered_at < $5
  GROUP BY 1
)
SELECT metric_time_retail_445_quarter, revenue, orders_count
FROM g_orders
ORDER BY metric_time_retail_445_quarter
LIMIT $6
