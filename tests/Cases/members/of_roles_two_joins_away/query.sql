WITH g_purchases AS MATERIALIZED (
  SELECT
    region.region_name AS bill_store_region_region_name,
    region_2.region_name AS ship_store_region_region_name,
    SUM(purchases.amount) AS revenue,
    COUNT(*) FILTER (WHERE purchases.bill_store_id IS NOT NULL AND bill_store.store_id IS NULL) AS g_orphan_bill_store,
    COUNT(*) FILTER (WHERE bill_store.region_id IS NOT NULL AND region.region_id IS NULL) AS g_orphan_region,
    COUNT(*) FILTER (WHERE purchases.ship_store_id IS NOT NULL AND ship_store.store_id IS NULL) AS g_orphan_ship_store,
    COUNT(*) FILTER (WHERE ship_store.region_id IS NOT NULL AND region_2.region_id IS NULL) AS g_orphan_region_2
  FROM public.purchases
  LEFT JOIN public.stores AS bill_store ON bill_store.store_id = purchases.bill_store_id
  LEFT JOIN public.regions AS region ON region.region_id = bill_store.region_id
  LEFT JOIN public.stores AS ship_store ON ship_store.store_id = purchases.ship_store_id
  LEFT JOIN public.regions AS region_2 ON region_2.region_id = ship_store.region_id
  GROUP BY 1, 2
)
SELECT
  bill_store_region_region_name,
  ship_store_region_region_name,
  revenue,
  SUM(g_orphan_bill_store) OVER () AS g_orphan_bill_store,
  SUM(g_orphan_region) OVER () AS g_orphan_region,
  SUM(g_orphan_ship_store) OVER () AS g_orphan_ship_store,
  SUM(g_orphan_region_2) OVER () AS g_orphan_region_2
FROM g_purchases
ORDER BY bill_store_region_region_name COLLATE "C", ship_store_region_region_name COLLATE "C"
LIMIT $1
