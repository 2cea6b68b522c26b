SELECT
  ROUND(SUM(amount) / NULLIF(SUM(amount), 0), 10) AS revenue_share,
  ROUND(COUNT(*)::numeric / NULLIF(COUNT(*), 0), 10) AS purchases_share
FROM public.purchases
WHERE channel = $1
