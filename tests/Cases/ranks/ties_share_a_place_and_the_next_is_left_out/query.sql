WITH g_purchases AS MATERIALIZED (
  SELECT purchase_id AS purchase, SUM(amount) AS revenue
  FROM public.purchases
  WHERE channel = $1
  GROUP BY 1
),
g_ranked AS (
  SELECT
    purchase,
    revenue,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_purchases
),
g_ranked_2 AS (
  SELECT
    purchase,
    revenue,
    revenue_rank,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue) END AS revenue_rank_asc
  FROM g_ranked
)
SELECT purchase, revenue, revenue_rank, revenue_rank_asc
FROM g_ranked_2
ORDER BY purchase
LIMIT $2
