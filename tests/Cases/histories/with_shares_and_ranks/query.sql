WITH g_purchases_2 AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= purchases.purchased_at
    AND (customer_tiers.valid_to > purchases.purchased_at OR customer_tiers.valid_to IS NULL)
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.purchases
),
g_revenue_share_total AS (
  SELECT revenue_2 AS revenue_share
  FROM g_purchases
),
g_with_total AS (
  SELECT g_purchases_2.tier, g_purchases_2.revenue, g_purchases_2.g_orphan_customer, g_revenue_share_total.revenue_share
  FROM g_purchases_2
  CROSS JOIN g_revenue_share_total
),
g_ranked AS (
  SELECT
    tier,
    revenue,
    g_orphan_customer,
    revenue_share,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_with_total
)
SELECT
  tier,
  revenue,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  revenue_rank,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_ranked
ORDER BY tier COLLATE "C"
LIMIT $1
