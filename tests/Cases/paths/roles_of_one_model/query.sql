WITH g_orders AS MATERIALIZED (
  SELECT
    bill_address.city AS bill_address_city,
    ship_address.city AS ship_address_city,
    COUNT(*) AS orders_count,
    COUNT(*) FILTER (WHERE orders.bill_address_id IS NOT NULL AND bill_address.address_id IS NULL) AS g_orphan_bill_address,
    COUNT(*) FILTER (WHERE orders.ship_address_id IS NOT NULL AND ship_address.address_id IS NULL) AS g_orphan_ship_address
  FROM public.orders
  LEFT JOIN public.addresses AS bill_address ON bill_address.address_id = orders.bill_address_id
  LEFT JOIN public.addresses AS ship_address ON ship_address.address_id = orders.ship_address_id
  WHERE orders.status IS DISTINCT FROM $1
  GROUP BY 1, 2
)
SELECT
  bill_address_city,
  ship_address_city,
  orders_count,
  SUM(g_orphan_bill_address) OVER () AS g_orphan_bill_address,
  SUM(g_orphan_ship_address) OVER () AS g_orphan_ship_address
FROM g_orders
ORDER BY bill_address_city COLLATE "C", ship_address_city COLLATE "C"
LIMIT $2
