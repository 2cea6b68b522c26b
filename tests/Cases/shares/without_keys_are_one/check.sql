SELECT 1 AS revenue_share, 1 AS share_of_period, 1 AS share_in_category, 1 AS buyers_share
