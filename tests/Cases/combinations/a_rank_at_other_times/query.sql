WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_ranked AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS offset_of_rank
  FROM g_sales
),
g_offset_of_rank_ranks AS (
  SELECT region, metric_time_month, offset_of_rank AS offset_of_rank_2
  FROM g_ranked
),
g_sales_2 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_2
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6 AND sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_sales_2_shown AS (
  SELECT g_sales_2.region, g_map.g_shown AS metric_time_month, g_sales_2.revenue_2
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_2 ON g_sales_2.metric_time_month = g_map.g_period
),
g_ranked_2 AS (
  SELECT
    region,
    metric_time_month,
    revenue_2,
    CASE
      WHEN revenue_2 IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue_2 DESC NULLS LAST)
    END AS first_of_rank
  FROM g_sales_2_shown
),
g_first_of_rank_ranks AS (
  SELECT region, metric_time_month, first_of_rank AS first_of_rank_2
  FROM g_ranked_2
),
g_sales_3 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_3
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $9 AND sales.sold_at < $10 AND sales.channel IS DISTINCT FROM $11
  GROUP BY 1, 2
),
g_ranked_3 AS (
  SELECT
    region,
    metric_time_month,
    revenue_3,
    CASE
      WHEN revenue_3 IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue_3 DESC NULLS LAST)
    END AS lag_of_rank
  FROM g_sales_3
),
g_lag_of_rank_ranks AS (
  SELECT region, metric_time_month, lag_of_rank AS lag_of_rank_2
  FROM g_ranked_3
),
g_stack AS (
  SELECT region, metric_time_month, offset_of_rank_2, NULL::bigint AS first_of_rank_2, NULL::bigint AS lag_of_rank_2
  FROM g_offset_of_rank_ranks
  UNION ALL
  SELECT region, metric_time_month, NULL, first_of_rank_2, NULL
  FROM g_first_of_rank_ranks
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, lag_of_rank_2
  FROM g_lag_of_rank_ranks
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(offset_of_rank_2) AS offset_of_rank_2,
    MAX(first_of_rank_2) AS first_of_rank_2,
    MAX(lag_of_rank_2) AS lag_of_rank_2
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  region,
  metric_time_month,
  offset_of_rank_2 AS offset_of_rank_3,
  first_of_rank_2 AS first_of_rank_3,
  lag_of_rank_2 AS lag_of_rank_3
FROM g_stitched
ORDER BY region COLLATE "C", metric_time_month
LIMIT $12
