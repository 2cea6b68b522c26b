WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    SUM(sales.amount) AS revenue,
    COUNT(*) AS sales_count,
    COUNT(DISTINCT sales.customer_id) AS buyers,
    ROUND(AVG(sales.amount), 10) AS price_mean,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $1 AND sales.sold_at < $2 AND sales.channel IS DISTINCT FROM $3
  GROUP BY 1
)
SELECT
  region,
  revenue,
  sales_count,
  buyers,
  ROUND(revenue / NULLIF(sales_count, 0), 10) AS basket,
  price_mean,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_sales
ORDER BY region COLLATE "C"
LIMIT $4
