SELECT p.purchase_id AS purchase, p.amount AS revenue,
  CASE WHEN p.amount IS NOT NULL THEN (SELECT 1 + COUNT(*) FROM purchases q WHERE q.channel = 'web'
  AND q.amount > p.amount) END AS revenue_rank,
  CASE WHEN p.amount IS NOT NULL THEN (SELECT 1 + COUNT(*) FROM purchases q WHERE q.channel = 'web'
  AND q.amount < p.amount) END AS revenue_rank_asc
FROM purchases p WHERE p.channel = 'web' ORDER BY 1
