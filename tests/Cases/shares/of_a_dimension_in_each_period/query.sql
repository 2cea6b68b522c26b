WITH g_purchases_2 AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchases.purchased_at, $1::timestamptz[]) AS metric_time_quarter,
    customers.country,
    purchases.channel,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.purchased_at >= $2 AND purchases.purchased_at < $3
  GROUP BY 1, 2, 3
),
g_purchases AS MATERIALIZED (
  SELECT
    WIDTH_BUCKET(purchases.purchased_at, $1::timestamptz[]) AS metric_time_quarter,
    customers.country,
    SUM(purchases.amount) AS revenue_2
  FROM public.purchases
  LEFT JOIN public.customers ON customers.customer_id = purchases.customer_id
  WHERE purchases.purchased_at >= $4 AND purchases.purchased_at < $5
  GROUP BY 1, 2
),
g_share_in_country_total AS (
  SELECT metric_time_quarter, country, revenue_2 AS share_in_country
  FROM g_purchases
),
g_beside AS (
  SELECT
    metric_time_quarter,
    country,
    channel,
    revenue,
    g_orphan_customer,
    NULL::numeric AS share_in_country,
    0 AS g_is_total
  FROM g_purchases_2
  UNION ALL
  SELECT metric_time_quarter, country, NULL, NULL, NULL, share_in_country, 1
  FROM g_share_in_country_total
),
g_shared AS (
  SELECT
    metric_time_quarter,
    country,
    channel,
    revenue,
    g_orphan_customer,
    MAX(share_in_country) OVER (PARTITION BY metric_time_quarter, country) AS share_in_country,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT metric_time_quarter, country, channel, revenue, g_orphan_customer, share_in_country
  FROM g_shared
  WHERE g_is_total = 0
)
SELECT
  metric_time_quarter,
  country,
  channel,
  ROUND(revenue / NULLIF(share_in_country, 0), 10) AS share_in_country_2,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_with_total
ORDER BY metric_time_quarter, country COLLATE "C", channel COLLATE "C"
LIMIT $6
