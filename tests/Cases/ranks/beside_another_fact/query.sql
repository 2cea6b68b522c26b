WITH g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS visits_count
  FROM public.visits
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS revenue
  FROM public.purchases
  GROUP BY 1
),
g_stack AS (
  SELECT customer, visits_count, NULL::numeric AS revenue
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, revenue
  FROM g_purchases
),
g_stitched AS MATERIALIZED (
  SELECT customer, MAX(visits_count) AS visits_count, MAX(revenue) AS revenue
  FROM g_stack
  GROUP BY 1
),
g_ranked AS (
  SELECT
    customer,
    visits_count,
    revenue,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_stitched
),
g_ranked_2 AS (
  SELECT
    customer,
    visits_count,
    revenue,
    revenue_rank,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS rank_plus
  FROM g_ranked
)
SELECT customer, COALESCE(visits_count, 0) AS visits_count, revenue, revenue_rank, rank_plus - $1 AS rank_plus_2
FROM g_ranked_2
ORDER BY customer
LIMIT $2
