WITH g_conversion_7d_events AS (
  SELECT
    customer_id AS g_customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $1 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $2 AND visited_at < $3
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $4 AND purchased_at < $5 AND customer_id IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    g_customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    g_customer,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_conversion_7d
  WHERE g_customer IS NOT NULL
    AND ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) > $6
    AND ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count, 0), 0), 10) IS NOT NULL
),
g_purchases_2 AS MATERIALIZED (
  SELECT
    customer_tiers.tier,
    purchases.channel,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= purchases.purchased_at
    AND (customer_tiers.valid_to > purchases.purchased_at OR customer_tiers.valid_to IS NULL)
  WHERE purchases.purchased_at >= $7
    AND purchases.purchased_at < $8
    AND purchases.customer_id IN (SELECT g_customer_cohort.g_customer FROM g_customer_cohort)
    AND CASE WHEN purchases.amount >= $9 THEN 1 ELSE 0 END = 0
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2
  FROM public.purchases
  WHERE purchased_at >= $10
    AND purchased_at < $11
    AND customer_id IN (SELECT g_customer FROM g_customer_cohort)
    AND CASE WHEN amount >= $12 THEN 1 ELSE 0 END = 0
),
g_revenue_share_total AS (
  SELECT revenue_2 AS revenue_share
  FROM g_purchases
),
g_with_total AS (
  SELECT
    g_purchases_2.tier,
    g_purchases_2.channel,
    g_purchases_2.revenue,
    g_purchases_2.g_orphan_customer,
    g_revenue_share_total.revenue_share
  FROM g_purchases_2
  CROSS JOIN g_revenue_share_total
),
g_ranked AS (
  SELECT
    tier,
    channel,
    revenue,
    g_orphan_customer,
    revenue_share,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_with_total
)
SELECT
  tier,
  channel,
  revenue,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  revenue_rank,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_ranked
ORDER BY tier COLLATE "C", channel COLLATE "C"
LIMIT $13
