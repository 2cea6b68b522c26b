WITH g_refunds AS MATERIALIZED (
  SELECT refunds.refund_id AS refund, COUNT(*) AS refunds_count
  FROM public.refunds
  LEFT JOIN public.purchases ON purchases.purchase_id = refunds.purchase_id
  LEFT JOIN public.customer_tiers ON customer_tiers.customer_id = purchases.customer_id
    AND customer_tiers.valid_from <= refunds.refunded_at
    AND (customer_tiers.valid_to > refunds.refunded_at OR customer_tiers.valid_to IS NULL)
  WHERE customer_tiers.tier = $1
  GROUP BY 1
)
SELECT refund, refunds_count
FROM g_refunds
ORDER BY refund
LIMIT $2
