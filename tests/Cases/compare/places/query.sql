WITH g_sales AS MATERIALIZED (
  SELECT kiosks.region, SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $1 AND sales.sold_at < $2 AND sales.channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_ranked AS (
  SELECT
    region,
    revenue,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_place
  FROM g_sales
),
g_revenue_place_ranks AS (
  SELECT region, revenue_place AS revenue_place_2
  FROM g_ranked
),
g_sales_2 AS MATERIALIZED (
  SELECT kiosks.region, SUM(sales.amount) AS revenue_2
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $4 AND sales.sold_at < $5 AND sales.channel IS DISTINCT FROM $6
  GROUP BY 1
),
g_ranked_2 AS (
  SELECT
    region,
    revenue_2,
    CASE WHEN revenue_2 IS NOT NULL THEN RANK() OVER (ORDER BY revenue_2 DESC NULLS LAST) END AS revenue_place_4
  FROM g_sales_2
),
g_revenue_place_ranks_2 AS (
  SELECT region, revenue_place_4 AS revenue_place_5
  FROM g_ranked_2
),
g_stack AS (
  SELECT region, revenue_place_2, NULL::bigint AS revenue_place_5
  FROM g_revenue_place_ranks
  UNION ALL
  SELECT region, NULL, revenue_place_5
  FROM g_revenue_place_ranks_2
),
g_stitched AS MATERIALIZED (
  SELECT region, MAX(revenue_place_2) AS revenue_place_2, MAX(revenue_place_5) AS revenue_place_5
  FROM g_stack
  GROUP BY 1
)
SELECT
  region,
  revenue_place_2 AS revenue_place_3,
  revenue_place_5 AS revenue_place__previous,
  revenue_place_2 - revenue_place_5 AS revenue_place__change,
  ROUND((revenue_place_2 - revenue_place_5)::numeric / NULLIF(revenue_place_5, 0), 10) AS revenue_place__change_pct
FROM g_stitched
ORDER BY region COLLATE "C"
LIMIT $7
