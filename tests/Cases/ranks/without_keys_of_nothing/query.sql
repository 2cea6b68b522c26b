WITH g_purchases AS MATERIALIZED (
  SELECT COUNT(*) AS purchases_count, SUM(amount) AS revenue, COUNT(DISTINCT customer_id) AS buyers
  FROM public.purchases
  WHERE channel = $1
),
g_ranked AS (
  SELECT
    purchases_count,
    revenue,
    buyers,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_purchases
),
g_ranked_2 AS (
  SELECT
    purchases_count,
    revenue,
    buyers,
    revenue_rank,
    CASE WHEN buyers IS NOT NULL THEN RANK() OVER (ORDER BY buyers DESC NULLS LAST) END AS buyers_rank
  FROM g_ranked
)
SELECT purchases_count, revenue_rank, buyers_rank
FROM g_ranked_2
