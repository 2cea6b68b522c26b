SELECT ROUND(SUM(amount), 2) AS revenue, 1 AS revenue_rank, 1 AS revenue_rank_all, 1 AS conversion_rank FROM purchases
