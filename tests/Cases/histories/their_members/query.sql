WITH g_customer_tiers AS MATERIALIZED (
  SELECT tier
  FROM public.customer_tiers
  GROUP BY 1
)
SELECT tier
FROM g_customer_tiers
ORDER BY tier COLLATE "C"
LIMIT $1
