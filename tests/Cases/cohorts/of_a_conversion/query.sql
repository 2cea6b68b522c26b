WITH g_converted_7d_events AS (
  SELECT
    customer_id AS g_customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_converted_7d_next AS (
  SELECT
    g_customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_converted_7d_events
),
g_converted_7d AS MATERIALIZED (
  SELECT g_customer, COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS converted_7d
  FROM g_converted_7d_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_converted_7d
  WHERE g_customer IS NOT NULL AND COALESCE(converted_7d, 0) >= $1 AND COALESCE(converted_7d, 0) IS NOT NULL
),
g_purchases AS MATERIALIZED (
  SELECT customer_id AS customer, SUM(amount) AS revenue
  FROM public.purchases
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
)
SELECT customer, revenue
FROM g_purchases
ORDER BY customer
LIMIT $2
