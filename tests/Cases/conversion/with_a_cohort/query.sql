WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS purchases_count
  FROM public.purchases
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL AND purchases_count >= $1 AND purchases_count IS NOT NULL
),
g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS visits_count
  FROM public.visits
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_converted_7d_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN customer_id IN (SELECT g_customer FROM g_customer_cohort) THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT customer, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT customer, visits_count, NULL::bigint AS converted_7d
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, converted_7d
  FROM g_converted_7d
),
g_stitched AS MATERIALIZED (
  SELECT customer, MAX(visits_count) AS visits_count, MAX(converted_7d) AS converted_7d
  FROM g_stack
  GROUP BY 1
)
SELECT customer, COALESCE(visits_count, 0) AS visits_count, COALESCE(converted_7d, 0) AS converted_7d
FROM g_stitched
ORDER BY customer
LIMIT $2
