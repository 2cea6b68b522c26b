WITH g_sales_ranked AS (
  SELECT
    kiosks.region,
    sales.amount AS g_v,
    ROW_NUMBER() OVER (PARTITION BY kiosks.region ORDER BY sales.amount) AS g_r,
    COUNT(sales.amount) OVER (PARTITION BY kiosks.region) AS g_n
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $1 AND sales.sold_at < $2 AND sales.channel IS DISTINCT FROM $3 AND kiosks.region = $4
),
g_sales AS MATERIALIZED (
  SELECT
    region,
    ROUND(SUM(CASE
      WHEN ABS((g_n - 1) * 9 - (g_r - 1) * 10) < 10 THEN g_v * (10 - ABS((g_n - 1) * 9 - (g_r - 1) * 10))
    END) / 10, 10) AS price_p90
  FROM g_sales_ranked
  GROUP BY 1
)
SELECT region, price_p90 AS p90_month_ago
FROM g_sales
ORDER BY region COLLATE "C"
LIMIT $5
