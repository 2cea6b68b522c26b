WITH g_refunds AS MATERIALIZED (
  SELECT
    refunds.refund_id AS refund,
    customer_tiers.tier,
    COUNT(*) AS refunds_count,
    COUNT(*) FILTER (WHERE refunds.purchase_id IS NOT NULL AND purchases.purchase_id IS NULL) AS g_orphan_purchase,
    COUNT(*) FILTER (WHERE purchases.customer_id IS NOT NULL AND customer_tiers.customer_id IS NULL) AS g_orphan_customer
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= refunds.refunded_at
    AND (customer_tiers.valid_to > refunds.refunded_at OR customer_tiers.valid_to IS NULL)
  GROUP BY 1, 2
)
SELECT
  refund,
  tier,
  refunds_count,
  SUM(g_orphan_purchase) OVER () AS g_orphan_purchase,
  SUM(g_orphan_customer) OVER () AS g_orphan_customer
FROM g_refunds
ORDER BY refund, tier COLLATE "C"
LIMIT $1
