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
g_visits_2 AS MATERIALIZED (
  SELECT customer_id AS g_customer_2, COUNT(*) AS visits_count
  FROM public.visits
  GROUP BY 1
),
g_customer_cohort_2 AS MATERIALIZED (
  SELECT g_customer_2
  FROM g_visits_2
  WHERE g_customer_2 IS NOT NULL AND visits_count >= $2 AND visits_count IS NOT NULL
),
g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS regular_visits
  FROM public.visits
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_regular_converted_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    1 AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE customer_id IN (SELECT g_customer FROM g_customer_cohort)
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_regular_converted_next AS (
  SELECT
    customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_regular_converted_events
),
g_regular_converted AS MATERIALIZED (
  SELECT
    customer,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS regular_converted
  FROM g_regular_converted_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_loyal_converted_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN customer_id IN (SELECT g_customer_2 FROM g_customer_cohort_2) THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE customer_id IS NOT NULL AND purchased_at IS NOT NULL
),
g_loyal_converted_next AS (
  SELECT
    customer,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 1 THEN g_at END) OVER (PARTITION BY g_entity ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_loyal_converted_events
),
g_loyal_converted AS MATERIALIZED (
  SELECT
    customer,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '168 hours') AS loyal_converted
  FROM g_loyal_converted_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT customer, regular_visits, NULL::bigint AS regular_converted, NULL::bigint AS loyal_converted
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, regular_converted, NULL
  FROM g_regular_converted
  UNION ALL
  SELECT customer, NULL, NULL, loyal_converted
  FROM g_loyal_converted
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    MAX(regular_visits) AS regular_visits,
    MAX(regular_converted) AS regular_converted,
    MAX(loyal_converted) AS loyal_converted
  FROM g_stack
  GROUP BY 1
)
SELECT
  customer,
  COALESCE(regular_visits, 0) AS regular_visits,
  COALESCE(regular_converted, 0) AS regular_converted,
  COALESCE(loyal_converted, 0) AS loyal_converted
FROM g_stitched
ORDER BY customer
LIMIT $3
