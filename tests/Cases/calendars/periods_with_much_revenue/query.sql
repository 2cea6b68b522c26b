WITH g_orders AS MATERIALIZED (
  SELECT
    CASE
      WHEN ordered_at < $1 OR ordered_at >= $2 THEN NULL::bigint
      ELSE WIDTH_BUCKET(ordered_at, $3::timestamptz[])
    END AS metric_time_period,
    SUM(amount) AS revenue
  FROM public.orders
  GROUP BY 1
)
SELECT metric_time_period, revenue
FROM g_orders
WHERE revenue > $4 AND metric_time_period IS DISTINCT FROM $5
ORDER BY metric_time_period
LIMIT $6
