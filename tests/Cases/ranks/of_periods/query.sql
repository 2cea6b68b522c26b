WITH g_purchases AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1
),
g_ranked AS (
  SELECT
    metric_time_month,
    revenue,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_purchases
),
g_ranked_2 AS (
  SELECT
    metric_time_month,
    revenue,
    revenue_rank,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue) END AS revenue_rank_asc
  FROM g_ranked
)
SELECT metric_time_month, revenue, revenue_rank, revenue_rank_asc
FROM g_ranked_2
ORDER BY metric_time_month
LIMIT $4
