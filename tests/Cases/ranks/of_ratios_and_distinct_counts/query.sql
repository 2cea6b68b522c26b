WITH g_purchases AS MATERIALIZED (
  SELECT
    stores.city,
    SUM(purchases.amount) AS revenue,
    COUNT(*) AS purchases_count,
    COUNT(DISTINCT purchases.customer_id) AS buyers,
    COUNT(*) FILTER (WHERE purchases.bill_store_id IS NOT NULL AND stores.store_id IS NULL) AS g_orphan_bill_store
  FROM public.purchases
  LEFT JOIN public.stores ON stores.store_id = purchases.bill_store_id
  GROUP BY 1
),
g_ranked AS (
  SELECT
    city,
    revenue,
    purchases_count,
    buyers,
    g_orphan_bill_store,
    CASE
      WHEN ROUND(revenue / NULLIF(purchases_count, 0), 10) IS NOT NULL THEN RANK() OVER (ORDER BY ROUND(revenue / NULLIF(purchases_count, 0), 10) DESC NULLS LAST)
    END AS ticket_rank
  FROM g_purchases
),
g_ranked_2 AS (
  SELECT
    city,
    revenue,
    purchases_count,
    buyers,
    g_orphan_bill_store,
    ticket_rank,
    CASE WHEN buyers IS NOT NULL THEN RANK() OVER (ORDER BY buyers DESC NULLS LAST) END AS buyers_rank
  FROM g_ranked
)
SELECT
  city,
  ROUND(revenue / NULLIF(purchases_count, 0), 10) AS mean_ticket,
  ticket_rank,
  buyers,
  buyers_rank,
  SUM(g_orphan_bill_store) OVER () AS g_orphan_bill_store
FROM g_ranked_2
ORDER BY city COLLATE "C"
LIMIT $1
