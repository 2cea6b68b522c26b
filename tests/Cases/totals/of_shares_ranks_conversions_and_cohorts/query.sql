WITH g_sales_3 AS MATERIALIZED (
  SELECT kiosk_id AS g_kiosk, COUNT(*) AS sales_count_2
  FROM public.sales
  WHERE sold_at >= $1 AND sold_at < $2 AND channel IS DISTINCT FROM $3
  GROUP BY 1
),
g_kiosk_cohort AS MATERIALIZED (
  SELECT g_kiosk
  FROM g_sales_3
  WHERE g_kiosk IS NOT NULL AND sales_count_2 >= $4 AND sales_count_2 IS NOT NULL
),
g_sales_2 AS MATERIALIZED (
  SELECT
    kiosks.region,
    SUM(sales.amount) AS revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $5 AND sales.sold_at < $6 AND sales.channel IS DISTINCT FROM $7
  GROUP BY 1
),
g_sales_4 AS MATERIALIZED (
  SELECT
    kiosks.region,
    SUM(sales.amount) AS revenue_busy__revenue,
    COUNT(*) FILTER (WHERE sales.kiosk_id IS NOT NULL AND kiosks.kiosk_id IS NULL) AS g_orphan_kiosk_2
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $8
    AND sales.sold_at < $9
    AND sales.channel IS DISTINCT FROM $10
    AND sales.kiosk_id IN (SELECT g_kiosk_cohort.g_kiosk FROM g_kiosk_cohort)
  GROUP BY 1
),
g_followed_events AS (
  SELECT
    kiosks.region,
    sales.kiosk_id AS g_entity,
    sales.sold_at AS g_at,
    0 AS g_kind,
    CASE WHEN sales.sold_at < $11 THEN 1 ELSE 0 END AS g_counted,
    sales.sale_id AS g_id
  FROM public.sales
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = sales.kiosk_id
  WHERE sales.sold_at >= $12 AND sales.sold_at < $13 AND sales.channel IS DISTINCT FROM $14
  UNION ALL
  SELECT NULL, kiosk_id, entered_at, 1, 0, NULL
  FROM public.footfall
  WHERE entered_at >= $15 AND entered_at < $16 AND kiosk_id IS NOT NULL
),
g_followed_next AS (
  SELECT
    region,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_followed_events
),
g_followed AS MATERIALIZED (
  SELECT
    region,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '24 hours') AS followed,
    COUNT(*) AS sales_count
  FROM g_followed_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT
    region,
    revenue,
    g_orphan_kiosk,
    NULL::numeric AS revenue_busy__revenue,
    NULL::bigint AS g_orphan_kiosk_2,
    NULL::bigint AS followed,
    NULL::bigint AS sales_count
  FROM g_sales_2
  UNION ALL
  SELECT region, NULL, NULL, revenue_busy__revenue, g_orphan_kiosk_2, NULL, NULL
  FROM g_sales_4
  UNION ALL
  SELECT region, NULL, NULL, NULL, NULL, followed, sales_count
  FROM g_followed
),
g_stitched AS MATERIALIZED (
  SELECT
    region,
    MAX(revenue) AS revenue,
    MAX(g_orphan_kiosk) AS g_orphan_kiosk,
    MAX(revenue_busy__revenue) AS revenue_busy__revenue,
    MAX(g_orphan_kiosk_2) AS g_orphan_kiosk_2,
    MAX(followed) AS followed,
    MAX(sales_count) AS sales_count
  FROM g_stack
  GROUP BY 1
),
g_sales AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.sales
  WHERE sold_at >= $17 AND sold_at < $18 AND channel IS DISTINCT FROM $19
),
g_revenue_part_total AS (
  SELECT revenue_2 AS revenue_part
  FROM g_sales
),
g_with_total AS (
  SELECT
    g_stitched.region,
    g_stitched.revenue,
    g_stitched.g_orphan_kiosk,
    g_stitched.revenue_busy__revenue,
    g_stitched.g_orphan_kiosk_2,
    g_stitched.followed,
    g_stitched.sales_count,
    g_revenue_part_total.revenue_part
  FROM g_stitched
  CROSS JOIN g_revenue_part_total
),
g_ranked AS (
  SELECT
    region,
    revenue,
    g_orphan_kiosk,
    revenue_busy__revenue,
    g_orphan_kiosk_2,
    followed,
    sales_count,
    revenue_part,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_place
  FROM g_with_total
)
SELECT
  region,
  revenue,
  ROUND(revenue / NULLIF(revenue_part, 0), 10) AS revenue_part_2,
  revenue_place,
  COALESCE(followed, 0) AS followed,
  ROUND(COALESCE(followed, 0)::numeric / NULLIF(COALESCE(sales_count, 0), 0), 10) AS followed_rate,
  revenue_busy__revenue AS revenue_busy,
  SUM(g_orphan_kiosk) OVER () AS g_orphan_kiosk,
  SUM(g_orphan_kiosk_2) OVER () AS g_orphan_kiosk_2
FROM g_ranked
ORDER BY region COLLATE "C"
LIMIT $20
