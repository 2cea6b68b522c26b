SELECT
  ROUND(SUM(amount) / NULLIF(SUM(amount), 0), 10) AS revenue_share,
  ROUND(SUM(amount) / NULLIF(SUM(amount), 0), 10) AS share_of_period,
  ROUND(SUM(amount) / NULLIF(SUM(amount), 0), 10) AS share_in_category,
  ROUND(COUNT(DISTINCT customer_id)::numeric / NULLIF(COUNT(DISTINCT customer_id), 0), 10) AS buyers_share
FROM public.purchases
