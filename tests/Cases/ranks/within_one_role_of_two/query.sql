WITH g_purchases AS MATERIALIZED (
  SELECT
    bill_store.city AS bill_store_city,
    ship_store.city AS ship_store_city,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.bill_store_id IS NOT NULL AND bill_store.store_id IS NULL) AS g_orphan_bill_store,
    COUNT(*) FILTER (WHERE purchases.ship_store_id IS NOT NULL AND ship_store.store_id IS NULL) AS g_orphan_ship_store
  FROM public.purchases
  LEFT JOIN public.stores AS bill_store ON bill_store.store_id = purchases.bill_store_id
  LEFT JOIN public.stores AS ship_store ON ship_store.store_id = purchases.ship_store_id
  GROUP BY 1, 2
),
g_ranked AS (
  SELECT
    bill_store_city,
    ship_store_city,
    revenue,
    g_orphan_bill_store,
    g_orphan_ship_store,
    CASE
      WHEN revenue IS NOT NULL THEN RANK() OVER (PARTITION BY bill_store_city ORDER BY revenue DESC NULLS LAST)
    END AS rank_in_bill_city
  FROM g_purchases
)
SELECT
  bill_store_city,
  ship_store_city,
  revenue,
  rank_in_bill_city,
  SUM(g_orphan_bill_store) OVER () AS g_orphan_bill_store,
  SUM(g_orphan_ship_store) OVER () AS g_orphan_ship_store
FROM g_ranked
ORDER BY bill_store_city COLLATE "C", ship_store_city COLLATE "C"
LIMIT $1
