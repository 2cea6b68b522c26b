WITH g_visits AS MATERIALIZED (
  SELECT
    customers.country,
    COUNT(*) AS visits_count,
    COUNT(*) FILTER (WHERE visits.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  WHERE CASE WHEN customers.country = $1 THEN 1 ELSE 0 END = 0
  GROUP BY 1
),
g_purchases_2 AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_2
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE CASE WHEN customers.country = $2 THEN 1 ELSE 0 END = 0
  GROUP BY 1
),
g_refunds AS MATERIALIZED (
  SELECT
    customers.country,
    SUM(refunds.amount) AS refunded,
    COUNT(*) FILTER (WHERE refunds.purchase_id IS NOT NULL AND purchases.purchase_id IS NULL) AS g_orphan_purchase,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer_3
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE CASE WHEN customers.country = $3 THEN 1 ELSE 0 END = 0
  GROUP BY 1
),
g_conversion_7d_events AS (
  SELECT
    customers.country,
    visits.customer_id AS g_entity,
    visits.visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN CASE WHEN customers.country = $4 THEN 1 ELSE 0 END = 0 THEN 1 ELSE 0 END AS g_counted,
    visits.visit_id AS g_id
  FROM public.visits
  LEFT JOIN public.customers ON customers.customer_id = visits.customer_id
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_conversion_7d_next AS (
  SELECT
    country,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_conversion_7d_events
),
g_conversion_7d AS MATERIALIZED (
  SELECT
    country,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS conversion_7d,
    COUNT(*) AS visits_count_2
  FROM g_conversion_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT
    country,
    visits_count,
    g_orphan_customer,
    NULL::numeric AS revenue,
    NULL::bigint AS g_orphan_customer_2,
    NULL::numeric AS refunded,
    NULL::bigint AS g_orphan_purchase,
    NULL::bigint AS g_orphan_customer_3,
    NULL::bigint AS conversion_7d,
    NULL::bigint AS visits_count_2
  FROM g_visits
  UNION ALL
  SELECT country, NULL, NULL, revenue, g_orphan_customer_2, NULL, NULL, NULL, NULL, NULL
  FROM g_purchases_2
  UNION ALL
  SELECT country, NULL, NULL, NULL, NULL, refunded, g_orphan_purchase, g_orphan_customer_3, NULL, NULL
  FROM g_refunds
  UNION ALL
  SELECT country, NULL, NULL, NULL, NULL, NULL, NULL, NULL, conversion_7d, visits_count_2
  FROM g_conversion_7d
),
g_stitched AS MATERIALIZED (
  SELECT
    country,
    MAX(visits_count) AS visits_count,
    MAX(g_orphan_customer) AS g_orphan_customer,
    MAX(revenue) AS revenue,
    MAX(g_orphan_customer_2) AS g_orphan_customer_2,
    MAX(refunded) AS refunded,
    MAX(g_orphan_purchase) AS g_orphan_purchase,
    MAX(g_orphan_customer_3) AS g_orphan_customer_3,
    MAX(conversion_7d) AS conversion_7d,
    MAX(visits_count_2) AS visits_count_2
  FROM g_stack
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT SUM(purchases.amount) AS revenue_2
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE CASE WHEN customers.country = $5 THEN 1 ELSE 0 END = 0
),
g_revenue_share_total AS (
  SELECT revenue_2 AS revenue_share
  FROM g_purchases
),
g_with_total AS (
  SELECT
    g_stitched.country,
    g_stitched.visits_count,
    g_stitched.g_orphan_customer,
    g_stitched.revenue,
    g_stitched.g_orphan_customer_2,
    g_stitched.refunded,
    g_stitched.g_orphan_purchase,
    g_stitched.g_orphan_customer_3,
    g_stitched.conversion_7d,
    g_stitched.visits_count_2,
    g_revenue_share_total.revenue_share
  FROM g_stitched
  CROSS JOIN g_revenue_share_total
),
g_ranked AS (
  SELECT
    country,
    visits_count,
    g_orphan_customer,
    revenue,
    g_orphan_customer_2,
    refunded,
    g_orphan_purchase,
    g_orphan_customer_3,
    conversion_7d,
    visits_count_2,
    revenue_share,
    CASE WHEN revenue IS NOT NULL THEN RANK() OVER (ORDER BY revenue DESC NULLS LAST) END AS revenue_rank
  FROM g_with_total
)
SELECT
  country,
  COALESCE(visits_count, 0) AS visits_count,
  ROUND(COALESCE(conversion_7d, 0)::numeric / NULLIF(COALESCE(visits_count_2, 0), 0), 10) AS conversion_7d_2,
  revenue,
  ROUND(revenue / NULLIF(revenue_share, 0), 10) AS revenue_share_2,
  revenue_rank,
  refunded,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer,
  SUM(g_orphan_customer_2) OVER () AS g_orphan_customer_2,
  SUM(g_orphan_purchase) OVER () AS g_orphan_purchase,
  SUM(g_orphan_customer_3) OVER () AS g_orphan_customer_3
FROM g_ranked
ORDER BY country COLLATE "C"
LIMIT $6
