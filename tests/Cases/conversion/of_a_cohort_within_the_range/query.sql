WITH g_visits_2 AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS visits_count_2
  FROM public.visits
  WHERE visited_at >= $1 AND visited_at < $2
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_visits_2
  WHERE g_customer IS NOT NULL AND visits_count_2 >= $3 AND visits_count_2 IS NOT NULL
),
g_visits AS MATERIALIZED (
  SELECT customer_id AS customer, COUNT(*) AS visits_count
  FROM public.visits
  WHERE visited_at >= $4 AND visited_at < $5
  GROUP BY 1
),
g_converted_7d_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE WHEN visited_at < $6 THEN 1 ELSE 0 END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $7 AND visited_at < $8
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $9 AND purchased_at < $10 AND customer_id IS NOT NULL
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
g_loyal_converted_events AS (
  SELECT
    customer_id AS customer,
    customer_id AS g_entity,
    visited_at AS g_at,
    0 AS g_kind,
    CASE
      WHEN visited_at < $11 AND customer_id IN (SELECT g_customer FROM g_customer_cohort) THEN 1
      ELSE 0
    END AS g_counted,
    visit_id AS g_id
  FROM public.visits
  WHERE visited_at >= $12 AND visited_at < $13
  UNION ALL
  SELECT NULL, customer_id, purchased_at, 1, 0, NULL
  FROM public.purchases
  WHERE purchased_at >= $14 AND purchased_at < $15 AND customer_id IS NOT NULL
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
  SELECT customer, visits_count, NULL::bigint AS converted_7d, NULL::bigint AS loyal_converted
  FROM g_visits
  UNION ALL
  SELECT customer, NULL, converted_7d, NULL
  FROM g_converted_7d
  UNION ALL
  SELECT customer, NULL, NULL, loyal_converted
  FROM g_loyal_converted
),
g_stitched AS MATERIALIZED (
  SELECT
    customer,
    MAX(visits_count) AS visits_count,
    MAX(converted_7d) AS converted_7d,
    MAX(loyal_converted) AS loyal_converted
  FROM g_stack
  GROUP BY 1
)
SELECT
  customer,
  COALESCE(visits_count, 0) AS visits_count,
  COALESCE(converted_7d, 0) AS converted_7d,
  COALESCE(loyal_converted, 0) AS loyal_converted
FROM g_stitched
ORDER BY customer
LIMIT $16
