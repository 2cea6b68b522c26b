WITH g_orders AS MATERIALIZED (
  SELECT
    CASE
      WHEN ordered_at >= $1 AND ordered_at < $2 OR ordered_at >= $3 AND ordered_at < $4 OR ordered_at >= $5 AND ordered_at < $6 THEN NULL::bigint
      ELSE WIDTH_BUCKET(ordered_at, $7::timestamptz[])
    END AS metric_time_campaigns_season,
    SUM(amount) AS revenue,
    COUNT(*) AS orders_count
  FROM public.orders
  WHERE ordered_at >= $8 AND ordered_at < $9
  GROUP BY 1
)
SELECT metric_time_campaigns_season, revenue, orders_count
FROM g_orders
ORDER BY metric_time_campaigns_season
LIMIT $10
