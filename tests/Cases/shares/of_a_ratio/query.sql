WITH g_purchases_2 AS MATERIALIZED (
  SELECT channel, SUM(amount) AS revenue, COUNT(*) AS purchases_count
  FROM public.purchases
  GROUP BY 1
),
g_purchases AS MATERIALIZED (
  SELECT SUM(amount) AS revenue_2, COUNT(*) AS purchases_count_2
  FROM public.purchases
),
g_ticket_index_total AS (
  SELECT ROUND(revenue_2 / NULLIF(purchases_count_2, 0), 10) AS ticket_index
  FROM g_purchases
),
g_with_total AS (
  SELECT g_purchases_2.channel, g_purchases_2.revenue, g_purchases_2.purchases_count, g_ticket_index_total.ticket_index
  FROM g_purchases_2
  CROSS JOIN g_ticket_index_total
)
SELECT
  channel,
  ROUND(revenue / NULLIF(COALESCE(purchases_count, 0), 0), 10) AS mean_ticket,
  ROUND(ROUND(revenue / NULLIF(COALESCE(purchases_count, 0), 0), 10) / NULLIF(ticket_index, 0), 10) AS ticket_index_2
FROM g_with_total
ORDER BY channel COLLATE "C"
LIMIT $1
