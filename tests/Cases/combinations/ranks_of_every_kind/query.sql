WITH g_sales_3 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales_3_earlier AS (
  SELECT region, metric_time_month, revenue
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_sales_3_earlier_2 AS (
  SELECT g_sales_3.region, g_map.g_shown AS metric_time_month, g_sales_3.revenue AS revenue_2
  FROM (VALUES (1, 1), (2, 1), (3, 1)) AS g_map(g_shown, g_period)
  INNER JOIN g_sales_3 ON g_sales_3.metric_time_month = g_map.g_period
),
g_sales_3_earlier_3 AS (
  SELECT region, metric_time_month, revenue AS revenue_3
  FROM g_sales_3
  WHERE metric_time_month BETWEEN 1 AND 3
),
g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $5::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue_4
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $6 AND sales.sold_at < $7 AND sales.channel IS DISTINCT FROM $8
  GROUP BY 1, 2
),
g_rank_of_moving_moving_values AS (
  SELECT region, metric_time_month, revenue_4 AS g_v
  FROM g_sales
),
g_rank_of_moving_moving_member AS (
  SELECT DISTINCT region
  FROM g_rank_of_moving_moving_values
),
g_rank_of_moving_moving_cell AS (
  SELECT metric_time_month AS g_t, region, g_v, 1 AS g_here
  FROM g_rank_of_moving_moving_values
  UNION ALL
  SELECT g_axis.g_t, g_rank_of_moving_moving_member.region, NULL, 0
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
  CROSS JOIN g_rank_of_moving_moving_member
),
g_rank_of_moving_moving_dense AS (
  SELECT g_t, region, MAX(g_v) AS g_v, MAX(g_here) AS g_here
  FROM g_rank_of_moving_moving_cell
  GROUP BY 1, 2
),
g_rank_of_moving_moving_running AS (
  SELECT
    g_t,
    region,
    ROUND(SUM(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) / NULLIF(COUNT(g_v) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 0), 10) AS g_v,
    SUM(g_here) OVER (PARTITION BY region ORDER BY g_t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS g_here
  FROM g_rank_of_moving_moving_dense
),
g_rank_of_moving_moving AS (
  SELECT region, g_t - 2 AS metric_time_month, g_v AS rank_of_moving_2
  FROM g_rank_of_moving_moving_running
  WHERE g_t > 2 AND g_here > 0
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sales.sold_at, $9::timestamptz[]) AS g_period, kiosks.region, SUM(sales.amount) AS revenue_5
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $10 AND sales.sold_at < $11 AND sales.channel IS DISTINCT FROM $12
  GROUP BY 1, 2
),
g_rank_of_average_per_average_values AS (
  SELECT g_period, region, revenue_5 AS g_v
  FROM g_sales_2
),
g_rank_of_average_per_average AS MATERIALIZED (
  SELECT
    region,
    WIDTH_BUCKET(g_period, $13::bigint[]) AS metric_time_month,
    ROUND(AVG(g_v), 10) AS rank_of_average_per_2
  FROM g_rank_of_average_per_average_values
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    NULL::numeric AS revenue_2,
    NULL::numeric AS revenue_3,
    NULL::numeric AS rank_of_moving_2,
    NULL::numeric AS rank_of_average_per_2
  FROM g_sales_3_earlier
  UNION ALL
  SELECT region, metric_time_month, NULL, revenue_2, NULL, NULL, NULL
  FROM g_sales_3_earlier_2
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, revenue_3, NULL, NULL
  FROM g_sales_3_earlier_3
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, rank_of_moving_2, NULL
  FROM g_rank_of_moving_moving
  UNION ALL
  SELECT region, metric_time_month, NULL, NULL, NULL, NULL, rank_of_average_per_2
  FROM g_rank_of_average_per_average
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    metric_time_month,
    MAX(revenue) AS revenue,
    MAX(revenue_2) AS revenue_2,
    MAX(revenue_3) AS revenue_3,
    MAX(rank_of_moving_2) AS rank_of_moving_2,
    MAX(rank_of_average_per_2) AS rank_of_average_per_2
  FROM g_stack
  GROUP BY 1, 2
),
g_ranked AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_2,
    revenue_3,
    rank_of_moving_2,
    rank_of_average_per_2,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS rank_of_offset
  FROM g_stitched
),
g_ranked_2 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_2,
    revenue_3,
    rank_of_moving_2,
    rank_of_average_per_2,
    rank_of_offset,
    CASE
      WHEN revenue_2 IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue_2 DESC NULLS LAST)
    END AS rank_of_offset_to
  FROM g_ranked
),
g_ranked_3 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_2,
    revenue_3,
    rank_of_moving_2,
    rank_of_average_per_2,
    rank_of_offset,
    rank_of_offset_to,
    CASE
      WHEN revenue_3 IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue_3 DESC NULLS LAST)
    END AS rank_of_lag
  FROM g_ranked_2
),
g_ranked_4 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_2,
    revenue_3,
    rank_of_moving_2,
    rank_of_average_per_2,
    rank_of_offset,
    rank_of_offset_to,
    rank_of_lag,
    CASE
      WHEN rank_of_moving_2 IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY rank_of_moving_2 DESC NULLS LAST)
    END AS rank_of_moving
  FROM g_ranked_3
),
g_ranked_5 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    revenue_2,
    revenue_3,
    rank_of_moving_2,
    rank_of_average_per_2,
    rank_of_offset,
    rank_of_offset_to,
    rank_of_lag,
    rank_of_moving,
    CASE
      WHEN rank_of_average_per_2 IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY rank_of_average_per_2 DESC NULLS LAST)
    END AS rank_of_average_per
  FROM g_ranked_4
)
SELECT region, metric_time_month, rank_of_offset, rank_of_offset_to, rank_of_lag, rank_of_moving, rank_of_average_per
FROM g_ranked_5
ORDER BY region COLLATE "C", metric_time_month
LIMIT $14
