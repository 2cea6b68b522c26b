WITH g_purchases AS MATERIALIZED (
  SELECT
    customers.country,
    WIDTH_BUCKET(purchases.purchased_at, $1::timestamptz[]) AS metric_time_month,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.purchased_at >= $2 AND purchases.purchased_at < $3
  GROUP BY 1, 2
),
g_ranked AS (
  SELECT
    country,
    metric_time_month,
    revenue,
    g_orphan_customer,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY country ORDER BY revenue DESC NULLS LAST)
    END AS rank_in_country
  FROM g_purchases
)
SELECT country, metric_time_month, revenue, rank_in_country, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_ranked
ORDER BY country COLLATE "C", metric_time_month
LIMIT $4
