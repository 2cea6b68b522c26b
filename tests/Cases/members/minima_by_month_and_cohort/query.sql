WITH g_purchases AS MATERIALIZED (
  SELECT customer_id AS g_customer, COUNT(*) AS purchases_count
  FROM public.purchases
  WHERE purchased_at >= $1 AND purchased_at < $2
  GROUP BY 1
),
g_customer_cohort AS MATERIALIZED (
  SELECT g_customer
  FROM g_purchases
  WHERE g_customer IS NOT NULL AND purchases_count >= $3 AND purchases_count IS NOT NULL
),
g_visits AS MATERIALIZED (
  SELECT WIDTH_BUCKET(visited_at, $4::timestamptz[]) AS metric_time_quarter, MIN(device COLLATE "C") AS first_device
  FROM public.visits
  WHERE visited_at >= $5 AND visited_at < $6 AND customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_purchases_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $4::timestamptz[]) AS metric_time_quarter, MAX(amount) AS largest
  FROM public.purchases
  WHERE purchased_at >= $7 AND purchased_at < $8 AND customer_id IN (SELECT g_customer FROM g_customer_cohort)
  GROUP BY 1
),
g_stack AS (
  SELECT metric_time_quarter, first_device, NULL::numeric AS largest
  FROM g_visits
  UNION ALL
  SELECT metric_time_quarter, NULL, largest
  FROM g_purchases_2
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_quarter, MAX(first_device COLLATE "C") AS first_device, MAX(largest) AS largest
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_quarter, first_device, largest
FROM g_stitched
ORDER BY metric_time_quarter
LIMIT $9
