WITH g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue
  FROM public.purchases
),
g_conversion_7d_events AS (
  SELECT customer_id AS g_entity, visited_at AS g_at, 0 AS g_kind, 1 AS g_counted, visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count
  FROM g_conversion_7d_next
  WHERE g_counted = 1
),
g_stack AS (
  SELECT revenue, NULL::bigint AS conversion_7d, NULL::bigint AS visits_count
  FROM g_purchases
  UNION ALL
  SELECT NULL, conversion_7d, visits_count
  FROM g_conversion_7d
),
g_stitched AS MATERIALIZED (
  SELECT MAX(revenue) AS revenue, MAX(conversion_7d) AS conversion_7d, MAX(visits_count) AS visits_count
  FROM g_stack
),
g_ranked AS (
  SELECT
    revenue,
    conversion_7d,
    visits_count,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_stitched
),
g_ranked_2 AS (
  SELECT
    revenue,
    conversion_7d,
    visits_count,
    revenue_rank,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank_all
  FROM g_ranked
),
g_ranked_3 AS (
  SELECT
    revenue,
    conversion_7d,
    visits_count,
    revenue_rank,
    revenue_rank_all,
    CASE
      WHEN ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) IS NOT NULL THEN RANK() OVER (ORDER BY ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) DESC NULLS LAST)
    END AS conversion_rank
  FROM g_ranked_2
)
SELECT revenue, revenue_rank, revenue_rank_all, conversion_rank
FROM g_ranked_3
