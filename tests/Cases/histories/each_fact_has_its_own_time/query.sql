WITH g_visits AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.visits
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = visits.customer_id
    AND customer_tiers.valid_from <= visits.visited_at
    AND (customer_tiers.valid_to > visits.visited_at OR customer_tiers.valid_to IS NULL)
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer_2
  FROM public.purchases
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= purchases.purchased_at
    AND (customer_tiers.valid_to > purchases.purchased_at OR customer_tiers.valid_to IS NULL)
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.purchase_id IS NOT NULL AND purchases.purchase_id IS NULL) AS g_orphan_purchase,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer_3
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= refunds.refunded_at
    AND (customer_tiers.valid_to > refunds.refunded_at OR customer_tiers.valid_to IS NULL)
  GROUP BY 1
),
g_stack AS (
  SELECT
    tier,
    visits_count,
    g_orphan_customer,
    NULL::numeric AS revenue,
    NULL::bigint AS g_orphan_customer_2,
    NULL::numeric AS refunded,
    NULL::bigint AS g_orphan_purchase,
    NULL::bigint AS g_orphan_customer_3
  FROM g_visits
  UNION ALL
  SELECT tier, NULL, NULL, revenue, g_orphan_customer_2, NULL, NULL, NULL
  FROM g_purchases
  UNION ALL
  SELECT tier, NULL, NULL, NULL, NULL, refunded, g_orphan_purchase, g_orphan_customer_3
  FROM g_refunds
),
g_stitched AS MATERIALIZED (
  SELECT
    tier,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(revenue) AS revenue,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2,
    MAX(refunded) AS refunded,
    MAX(g_orphan_purchase) AS g_orphan_purchase,
    MAX(g_orphan_customer_3) AS g_orphan_customer_3
  FROM g_stack
  GROUP BY 1
)
SELECT
  tier,
  COALESCE(visits_count, 0) AS visits_count,
  revenue,
  refunded,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2,
  SUM(g_orphan_purchase) OVER () AS g_orphan_purchase,
  SUM(g_orphan_customer_3) OVER () AS g_orphan_customer_3
FROM g_stitched
ORDER BY tier COLLATE "C"
LIMIT $1
