WITH g_purchases AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchases.purchased_at, $1::timestamptz[]) AS metric_time_month,
    customer_tiers.tier,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= purchases.purchased_at
    AND (customer_tiers.valid_to > purchases.purchased_at OR customer_tiers.valid_to IS NULL)
  WHERE purchases.purchased_at >= $2 AND purchases.purchased_at < $3
  GROUP BY 1, 2
),
g_purchases_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, tier, revenue, g_orphan_customer
  FROM g_purchases
  WHERE metric_time_month BETWEEN 2 AND 3
),
g_purchases_earlier AS (
  SELECT metric_time_month, tier, revenue AS revenue_2
  FROM g_purchases
  WHERE metric_time_month BETWEEN 1 AND 2
),
g_stack AS (
  SELECT metric_time_month, tier, revenue, g_orphan_customer, NULL::numeric AS revenue_2
  FROM g_purchases_now
  UNION ALL
  SELECT metric_time_month, tier, NULL, NULL, revenue_2
  FROM g_purchases_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    metric_time_month,
    tier,
    MAX(revenue) AS revenue,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(revenue_2) AS revenue_2
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  metric_time_month,
  tier,
  revenue,
  revenue_2 AS revenue_before,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_stitched
ORDER BY metric_time_month, tier COLLATE "C"
LIMIT $4
