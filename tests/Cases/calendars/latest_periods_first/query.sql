WITH g_orders AS MATERIALIZED (
  SELECT
    CASE
      WHEN ordered_at < $1 OR ordered_at >= $2 THEN NULL::bigint
      ELSE WIDTH_BUCKET(ordered_at, $3::timestamptz[])
    END AS metric_time_period,
    SUM(amount) AS revenue
  FROM public.orders
  WHERE channel = $4
  GROUP BY 1
)
SELECT metric_time_period, revenue
FROM g_orders
ORDER BY metric_time_period DESC NULLS LAST
LIMIT $5
