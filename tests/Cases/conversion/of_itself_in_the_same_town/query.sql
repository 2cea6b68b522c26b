WITH g_purchases AS MATERIALIZED (
  SELECT purchase_id AS purchase, COUNT(*) AS purchases_count
  FROM public.purchases
  GROUP BY 1
),
g_came_back_to_town_events AS (
  SELECT
    purchases.purchase_id AS purchase,
    purchases.customer_id AS g_entity,
    stores.city AS g_same,
    purchases.purchased_at AS g_at,
    1 AS g_kind,
    1 AS g_counted,
    purchases.purchase_id AS g_id
  FROM public.purchases
  LEFT JOIN public.stores ON stores.store_id = purchases.bill_store_id
  UNION ALL
  SELECT NULL, purchases.customer_id, stores.city, purchases.purchased_at, 0, 0, NULL
  FROM public.purchases
  LEFT JOIN public.stores ON stores.store_id = purchases.bill_store_id
  WHERE purchases.customer_id IS NOT NULL AND stores.city IS NOT NULL AND purchases.purchased_at IS NOT NULL
),
g_came_back_to_town_next AS (
  SELECT
    purchase,
    g_at,
    g_counted,
    LEAD(CASE WHEN g_kind = 0 THEN g_at END) OVER (PARTITION BY g_entity, g_same ORDER BY g_at, g_kind, g_id) AS g_next
  FROM g_came_back_to_town_events
),
g_came_back_to_town AS MATERIALIZED (
  SELECT
    purchase,
    COUNT(*) FILTER (WHERE g_next IS NOT NULL AND g_next < g_at + INTERVAL '720 hours') AS came_back_to_town
  FROM g_came_back_to_town_next
  WHERE g_counted = 1
  GROUP BY 1
),
g_stack AS (
  SELECT purchase, purchases_count, NULL::bigint AS came_back_to_town
  FROM g_purchases
  UNION ALL
  SELECT purchase, NULL, came_back_to_town
  FROM g_came_back_to_town
),
g_stitched AS MATERIALIZED (
  SELECT purchase, MAX(purchases_count) AS purchases_count, MAX(came_back_to_town) AS came_back_to_town
  FROM g_stack
  GROUP BY 1
)
SELECT purchase, COALESCE(purchases_count, 0) AS purchases_count, COALESCE(came_back_to_town, 0) AS came_back_to_town
FROM g_stitched
ORDER BY purchase
LIMIT $1
