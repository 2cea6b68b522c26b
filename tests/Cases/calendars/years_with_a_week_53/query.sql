WITH g_orders AS MATERIALIZED (
  SELECT
    CASE
      WHEN ordered_at < $1 OR ordered_at >= $2 THEN NULL::bigint
      ELSE WIDTH_BUCKET(ordered_at, $3::timestamptz[])
    END AS metric_time_retail_445_year,
    SUM(amount) AS revenue,
    COUNT(DISTINCT buyer) AS buyers_count
  FROM public.orders
  GROUP BY 1
)
SELECT metric_time_retail_445_year, revenue, buyers_count
FROM g_orders
ORDER BY metric_time_retail_445_year
LIMIT $4
