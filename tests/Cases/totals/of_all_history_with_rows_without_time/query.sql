WITH g_sales AS MATERIALIZED (
  SELECT channel, SUM(amount) AS revenue, COUNT(*) AS sales_count
  FROM public.sales
  WHERE channel IS DISTINCT FROM $1
  GROUP BY 1
)
SELECT channel, revenue, sales_count
FROM g_sales
ORDER BY channel COLLATE "C"
LIMIT $2
