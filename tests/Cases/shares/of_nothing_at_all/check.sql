SELECT NULL AS revenue_share, NULL AS purchases_share
