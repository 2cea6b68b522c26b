WITH g_orders AS MATERIALIZED (
  SELECT
    CASE
      WHEN ordered_at < $1 OR ordered_at >= $2 THEN NULL::bigint
      ELSE WIDTH_BUCKET(ordered_at, $3::timestamptz[])
    END AS metric_time_retail_445_year,
    COUNT(*) AS orders_count
  FROM public.orders
  WHERE NOT (ordered_at >= $4 AND ordered_at < $5) OR ordered_at IS NULL
  GROUP BY 1
)
SELECT metric_time_retail_445_year, orders_count
FROM g_orders
ORDER BY metric_time_retail_445_year
LIMIT $6
