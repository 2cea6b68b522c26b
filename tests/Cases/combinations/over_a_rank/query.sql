WITH g_sales AS MATERIALIZED (
  SELECT
    kiosks.region,
    WIDTH_BUCKET(sales.sold_at, $1::timestamptz[]) AS metric_time_month,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
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
    g_orphan_kiosk,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS revenue_place
  FROM g_sales
),
g_ranked_2 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    revenue_place,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS ratio_of_rank
  FROM g_ranked
),
g_ranked_3 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    revenue_place,
    ratio_of_rank,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS rank_of_rank_2
  FROM g_ranked_2
),
g_ranked_4 AS (
  SELECT
    region,
    metric_time_month,
    revenue,
    g_orphan_kiosk,
    revenue_place,
    ratio_of_rank,
    rank_of_rank_2,
    CASE
      WHEN rank_of_rank_2 IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY rank_of_rank_2)
    END AS rank_of_rank
  FROM g_ranked_3
)
SELECT
  region,
  metric_time_month,
  revenue_place,
  ROUND(revenue / NULLIF(ratio_of_rank, 0), 10) AS ratio_of_rank_2,
  rank_of_rank,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk
FROM g_ranked_4
ORDER BY region COLLATE "C", metric_time_month
LIMIT $5
