WITH g_purchases AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    WIDTH_BUCKET(purchases.purchased_at, $1::timestamptz[]) AS metric_time_quarter,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= purchases.purchased_at
    AND (customer_tiers.valid_to > purchases.purchased_at OR customer_tiers.valid_to IS NULL)
  WHERE purchases.purchased_at >= $2 AND purchases.purchased_at < $3
  GROUP BY 1, 2
),
g_refunds AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    WIDTH_BUCKET(refunds.refunded_at, $1::timestamptz[]) AS metric_time_quarter,
    COUNT(*) AS refunds_count,
    COUNT(*) FILTER (WHERE refunds.purchase_id IS NOT NULL AND purchases.purchase_id IS NULL) AS g_orphan_purchase,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer_2
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= refunds.refunded_at
    AND (customer_tiers.valid_to > refunds.refunded_at OR customer_tiers.valid_to IS NULL)
  WHERE refunds.refunded_at >= $4 AND refunds.refunded_at < $5
  GROUP BY 1, 2
),
g_converted_7d_events AS (
  SELECT
    customer_tiers.tier,
    WIDTH_BUCKET(visits.visited_at, $1::timestamptz[]) AS metric_time_quarter,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visits.visited_at < $6 THEN 1 ELSE 0 END AS g_counted,
    visits.visit_id AS g_id,
    CASE WHEN visits.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL THEN 1 ELSE 0 END AS g_orphan_customer_3
  FROM public.visits
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = visits.customer_id
    AND customer_tiers.valid_from <= visits.visited_at
    AND (customer_tiers.valid_to > visits.visited_at OR customer_tiers.valid_to IS NULL)
  WHERE visits.visited_at >= $7 AND visits.visited_at < $8
  UNION ALL
  SELECT NULL, NULL, customer_id, purchased_at, 1, 0, NULL, 0
  FROM public.purchases
  WHERE purchased_at >= $9 AND purchased_at < $10 AND customer_id IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    tier,
    metric_time_quarter,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next,
    g_orphan_customer_3
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT
    tier,
    metric_time_quarter,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d,
    COUNT(*) FILTER (WHERE g_orphan_customer_3 = 1) AS g_orphan_customer_3
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1, 2
),
g_stack AS (
  SELECT
    tier,
    metric_time_quarter,
    revenue,
    g_orphan_customer,
    NULL::bigint AS refunds_count,
    NULL::bigint AS g_orphan_purchase,
    NULL::bigint AS g_orphan_customer_2,
    NULL::bigint AS converted_7d,
    NULL::bigint AS g_orphan_customer_3
  FROM g_purchases
  UNION ALL
  SELECT tier, metric_time_quarter, NULL, NULL, refunds_count, g_orphan_purchase, g_orphan_customer_2, NULL, NULL
  FROM g_refunds
  UNION ALL
  SELECT tier, metric_time_quarter, NULL, NULL, NULL, NULL, NULL, converted_7d, g_orphan_customer_3
  FROM g_converted_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    tier,
    metric_time_quarter,
    MAX(revenue) AS revenue,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(refunds_count) AS refunds_count,
    MAX(g_orphan_purchase) AS g_orphan_purchase,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2,
    MAX(converted_7d) AS converted_7d,
    MAX(g_orphan_customer_3) AS g_orphan_customer_3
  FROM g_stack
  GROUP BY 1, 2
)
SELECT
  tier,
  metric_time_quarter,
  COALESCE(converted_7d, 0) AS converted_7d,
  revenue,
  COALESCE(refunds_count, 0) AS refunds_count,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_purchase) OVER () AS g_orphan_purchase,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2,
  SUM(g_orphan_customer_3) OVER () AS g_orphan_customer_3
FROM g_stitched
ORDER BY tier COLLATE "C", metric_time_quarter
LIMIT $11
