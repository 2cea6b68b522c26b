SELECT 0 AS purchases_count, NULL AS revenue_rank, 1 AS buyers_rank
