WITH g_purchases AS MATERIALIZED (
  SELECT
    purchases.purchase_id AS purchase,
    customer_tiers.tier,
    COUNT(*) AS purchases_count,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.purchases
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= purchases.purchased_at
    AND (customer_tiers.valid_to > purchases.purchased_at OR customer_tiers.valid_to IS NULL)
  GROUP BY 1, 2
)
SELECT purchase, tier, purchases_count, SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_purchases
ORDER BY purchase, tier COLLATE "C"
LIMIT $1
