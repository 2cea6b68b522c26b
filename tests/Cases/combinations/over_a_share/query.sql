WITH g_sales_6 AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    COUNT(*) AS sales_count,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $2 AND sales.sold_at < $3 AND sales.channel IS DISTINCT FROM $4
  GROUP BY 1, 2
),
g_sales AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $5 AND sold_at < $6 AND channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_revenue_part_total AS (
  SELECT metric_time_month, revenue_2 AS revenue_part
  FROM g_sales
),
g_beside AS (
  SELECT region, metric_time_month, revenue, sales_count, g_orphan_kiosk, NULL::numeric AS revenue_part, 0 AS g_is_total
  FROM g_sales_6
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, revenue_part, 1
  FROM g_revenue_part_total
),
g_shared AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    MAX(revenue_part) OVER (PARTITION BY metric_time_month) AS revenue_part,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT region, metric_time_month, revenue, sales_count, g_orphan_kiosk, revenue_part
  FROM g_shared
  WHERE g_is_total = 0
),
g_sales_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_3
  FROM public.sales
  WHERE sold_at >= $8 AND sold_at < $9 AND channel IS DISTINCT FROM $10
  GROUP BY 1
),
g_ratio_of_share_total AS (
  SELECT metric_time_month, revenue_3 AS ratio_of_share
  FROM g_sales_2
),
g_beside_2 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    NULL::numeric AS ratio_of_share,
    0 AS g_is_total
  FROM g_with_total
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, ratio_of_share, 1
  FROM g_ratio_of_share_total
),
g_shared_2 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    MAX(ratio_of_share) OVER (PARTITION BY metric_time_month) AS ratio_of_share,
    g_is_total
  FROM g_beside_2
),
g_with_total_2 AS (
  SELECT region, metric_time_month, revenue, sales_count, g_orphan_kiosk, revenue_part, ratio_of_share
  FROM g_shared_2
  WHERE g_is_total = 0
),
g_sales_3 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_4
  FROM public.sales
  WHERE sold_at >= $11 AND sold_at < $12 AND channel IS DISTINCT FROM $13
  GROUP BY 1
),
g_rank_of_share_total AS (
  SELECT metric_time_month, revenue_4 AS rank_of_share_2
  FROM g_sales_3
),
g_beside_3 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    ratio_of_share,
    NULL::numeric AS rank_of_share_2,
    0 AS g_is_total
  FROM g_with_total_2
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, NULL, rank_of_share_2, 1
  FROM g_rank_of_share_total
),
g_shared_3 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    ratio_of_share,
    MAX(rank_of_share_2) OVER (PARTITION BY metric_time_month) AS rank_of_share_2,
    g_is_total
  FROM g_beside_3
),
g_with_total_3 AS (
  SELECT region, metric_time_month, revenue, sales_count, g_orphan_kiosk, revenue_part, ratio_of_share, rank_of_share_2
  FROM g_shared_3
  WHERE g_is_total = 0
),
g_sales_4 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_5
  FROM public.sales
  WHERE sold_at >= $14 AND sold_at < $15 AND channel IS DISTINCT FROM $16
  GROUP BY 1
),
g_share_of_share_total AS (
  SELECT metric_time_month, revenue_5 AS share_of_share
  FROM g_sales_4
),
g_beside_4 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    ratio_of_share,
    rank_of_share_2,
    NULL::numeric AS share_of_share,
    0 AS g_is_total
  FROM g_with_total_3
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, share_of_share, 1
  FROM g_share_of_share_total
),
g_shared_4 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    ratio_of_share,
    rank_of_share_2,
    MAX(share_of_share) OVER (PARTITION BY metric_time_month) AS share_of_share,
    g_is_total
  FROM g_beside_4
),
g_with_total_4 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    ratio_of_share,
    rank_of_share_2,
    share_of_share
  FROM g_shared_4
  WHERE g_is_total = 0
),
g_sales_5 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(sold_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue_6
  FROM public.sales
  WHERE sold_at >= $17 AND sold_at < $18 AND channel IS DISTINCT FROM $19
  GROUP BY 1
),
g_share_of_share_total_2 AS (
  SELECT metric_time_month, ROUND(revenue_6 / NULLIF(revenue_6, 0), 10) AS share_of_share_2
  FROM g_sales_5
),
g_beside_5 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    ratio_of_share,
    rank_of_share_2,
    share_of_share,
    NULL::numeric AS share_of_share_2,
    0 AS g_is_total
  FROM g_with_total_4
  UNION ALL
  SELECT NULL, metric_time_month, NULL, NULL, NULL, NULL, NULL, NULL, NULL, share_of_share_2, 1
  FROM g_share_of_share_total_2
),
g_shared_5 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    ratio_of_share,
    rank_of_share_2,
    share_of_share,
    MAX(share_of_share_2) OVER (PARTITION BY metric_time_month) AS share_of_share_2,
    g_is_total
  FROM g_beside_5
),
g_with_total_5 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    ratio_of_share,
    rank_of_share_2,
    share_of_share,
    share_of_share_2
  FROM g_shared_5
  WHERE g_is_total = 0
),
g_ranked AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    sales_count,
    g_orphan_kiosk,
    revenue_part,
    ratio_of_share,
    rank_of_share_2,
    share_of_share,
    share_of_share_2,
    CASE
      WHEN ROUND(revenue / NULLIF(rank_of_share_2, 0), 10) IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY ROUND(revenue / NULLIF(rank_of_share_2, 0), 10) DESC NULLS LAST)
    END AS rank_of_share
  FROM g_with_total_5
)
SELECT
  region,
  metric_time_month,
  ROUND(revenue / NULLIF(revenue_part, 0), 10) AS revenue_part_2,
  ROUND(ROUND(revenue / NULLIF(ratio_of_share, 0), 10) / NULLIF(COALESCE(sales_count, 0), 0), 10) AS ratio_of_share_2,
  rank_of_share,
  ROUND(ROUND(revenue / NULLIF(share_of_share, 0), 10) / NULLIF(share_of_share_2, 0), 10) AS share_of_share_3,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_ranked
ORDER BY region COLLATE "C", metric_time_month
LIMIT $20
