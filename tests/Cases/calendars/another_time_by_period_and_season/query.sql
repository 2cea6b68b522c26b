WITH g_orders AS MATERIALIZED (
  SELECT
    CASE
      WHEN shipped_on < $1 OR shipped_on >= $2 THEN NULL::bigint
      ELSE WIDTH_BUCKET(shipped_on, $3::date[])
    END AS order_shipped_on_retail_445_period,
    CASE
      WHEN shipped_on < $4 OR shipped_on >= $5 AND shipped_on < $6 OR shipped_on >= $7 AND shipped_on < $8 OR shipped_on >= $9 THEN NULL::bigint
      ELSE WIDTH_BUCKET(shipped_on, $10::date[])
    END AS shipped_on_campaigns_season,
    COUNT(*) AS orders_count
  FROM public.orders
  GROUP BY 1, 2
)
SELECT order_shipped_on_retail_445_period, shipped_on_campaigns_season, orders_count
FROM g_orders
ORDER BY order_shipped_on_retail_445_period, shipped_on_campaigns_season
LIMIT $11
