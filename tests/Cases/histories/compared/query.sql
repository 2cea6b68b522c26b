WITH g_purchases AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchases.purchased_at, $1::timestamptz[]) AS g_range,
    customer_tiers.tier,
    COUNT(*) AS purchases_count,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= purchases.purchased_at
    AND (customer_tiers.valid_to > purchases.purchased_at OR customer_tiers.valid_to IS NULL)
  WHERE purchases.purchased_at >= $2 AND purchases.purchased_at < $3
  GROUP BY 1, 2
),
g_purchases_now AS (
  SELECT tier, purchases_count, g_orphan_customer
  FROM g_purchases
  WHERE g_range BETWEEN 2 AND 2
),
g_purchases_earlier AS (
  SELECT tier, purchases_count AS purchases_count_2
  FROM g_purchases
  WHERE g_range BETWEEN 1 AND 1
),
g_stack AS (
  SELECT tier, purchases_count, g_orphan_customer, NULL::bigint AS purchases_count_2
  FROM g_purchases_now
  UNION ALL
  SELECT tier, NULL, NULL, purchases_count_2
  FROM g_purchases_earlier
),
g_stitched AS MATERIALIZED (
  SELECT
    tier,
    MAX(purchases_count) AS purchases_count,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(purchases_count_2) AS purchases_count_2
  FROM g_stack
  GROUP BY 1
)
SELECT
  tier,
  COALESCE(purchases_count, 0) AS purchases_count,
  COALESCE(purchases_count_2, 0) AS purchases_count__previous,
  COALESCE(purchases_count, 0) - COALESCE(purchases_count_2, 0) AS purchases_count__change,
  ROUND((COALESCE(purchases_count, 0) - COALESCE(purchases_count_2, 0))::numeric / NULLIF(COALESCE(purchases_count_2, 0), 0), 10) AS purchases_count__change_pct,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_stitched
ORDER BY tier COLLATE "C"
LIMIT $4
