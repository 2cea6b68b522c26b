WITH g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS g_period, kiosks.region, SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS g_period, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_average_of_share_total AS (
  SELECT g_period, revenue_2 AS average_of_share
  FROM g_sales
),
g_beside AS (
  SELECT g_period, region, revenue, NULL::numeric AS average_of_share, 0 AS g_is_total
  FROM g_sales_2
  UNION ALL
  SELECT g_period, NULL, NULL, average_of_share, 1
  FROM g_average_of_share_total
),
g_shared AS (
  SELECT g_period, region, revenue, MAX(average_of_share) OVER (PARTITION BY g_period) AS average_of_share, g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT g_period, region, revenue, average_of_share
  FROM g_shared
  WHERE g_is_total = 0
),
g_average_of_share_average_values AS (
  SELECT g_period, region, ROUND(revenue / NULLIF(average_of_share, 0), 10) AS g_v
  FROM g_with_total
),
g_average_of_share_average AS MATERIALIZED (
  SELECT region, ROUND(AVG(g_v), 10) AS average_of_share_2
  FROM g_average_of_share_average_values
  GROUP BY 1
)
SELECT region, average_of_share_2 AS average_of_share_3
FROM g_average_of_share_average
ORDER BY region COLLATE "C"
LIMIT $8
