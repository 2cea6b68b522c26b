WITH g_purchases_2 AS MATERIALIZED (
  SELECT channel, COUNT(DISTINCT customer_id) AS buyers
  FROM public.purchases
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT COUNT(DISTINCT customer_id) AS buyers_2
  FROM public.purchases
),
g_buyers_share_total AS (
  SELECT buyers_2 AS buyers_share
  FROM g_purchases
),
g_with_total AS (
  SELECT g_purchases_2.channel, g_purchases_2.buyers, g_buyers_share_total.buyers_share
  FROM g_purchases_2
  CROSS JOIN g_buyers_share_total
)
SELECT
  channel,
  COALESCE(buyers, 0) AS buyers,
  ROUND(COALESCE(buyers, 0)::numeric / NULLIF(buyers_share, 0), 10) AS buyers_share_2
FROM g_with_total
ORDER BY channel COLLATE "C"
LIMIT $1
