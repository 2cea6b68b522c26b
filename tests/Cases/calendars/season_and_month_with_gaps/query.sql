WITH g_orders AS MATERIALIZED (
  SELECT
    CASE
      WHEN ordered_at >= $1 AND ordered_at < $2 OR ordered_at >= $3 AND ordered_at < $4 OR ordered_at >= $5 AND ordered_at < $6 THEN NULL::bigint
      ELSE WIDTH_BUCKET(ordered_at, $7::timestamptz[])
    END AS metric_time_campaigns_season,
    WIDTH_BUCKET(ordered_at, $8::timestamptz[]) AS metric_time_month,
    SUM(amount) AS revenue
  FROM public.orders
  WHERE ordered_at >= $9 AND ordered_at < $10
  GROUP BY 1, 2
)
SELECT metric_time_campaigns_season, metric_time_month, revenue
FROM g_orders
ORDER BY metric_time_campaigns_season, metric_time_month
LIMIT $11
