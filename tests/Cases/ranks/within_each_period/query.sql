WITH g_purchases AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month,
    customer_id AS customer,
    SUM(amount) AS revenue
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1, 2
),
g_ranked AS (
  SELECT
    metric_time_month,
    customer,
    revenue,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS revenue_rank
  FROM g_purchases
),
g_ranked_2 AS (
  SELECT
    metric_time_month,
    customer,
    revenue,
    revenue_rank,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY revenue DESC NULLS LAST)
    END AS rank_over_time
  FROM g_ranked
),
g_ranked_3 AS (
  SELECT
    metric_time_month,
    customer,
    revenue,
    revenue_rank,
    rank_over_time,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank_all
  FROM g_ranked_2
)
SELECT metric_time_month, customer, revenue, revenue_rank, rank_over_time, revenue_rank_all
FROM g_ranked_3
ORDER BY metric_time_month, customer
LIMIT $4
