WITH g_purchases_2 AS MATERIALIZED (
  SELECT bill_store_id AS bill_store, ship_store_id AS ship_store, SUM(amount) AS revenue
  FROM public.purchases
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT bill_store_id AS bill_store, SUM(amount) AS revenue_2
  FROM public.purchases
  GROUP BY 1
),
g_share_in_bill_store_total AS (
  SELECT bill_store, revenue_2 AS share_in_bill_store
  FROM g_purchases
),
g_beside AS (
  SELECT bill_store, ship_store, revenue, NULL::numeric AS share_in_bill_store, 0 AS g_is_total
  FROM g_purchases_2
  UNION ALL
  SELECT bill_store, NULL, NULL, share_in_bill_store, 1
  FROM g_share_in_bill_store_total
),
g_shared AS (
  SELECT
    bill_store,
    ship_store,
    revenue,
    MAX(share_in_bill_store) OVER (PARTITION BY bill_store) AS share_in_bill_store,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT bill_store, ship_store, revenue, share_in_bill_store
  FROM g_shared
  WHERE g_is_total = 0
)
SELECT bill_store, ship_store, ROUND(revenue / NULLIF(share_in_bill_store, 0), 10) AS share_in_bill_store_2
FROM g_with_total
ORDER BY bill_store, ship_store
LIMIT $1
