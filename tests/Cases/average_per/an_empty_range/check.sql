SELECT NULL AS revenue_per_month, NULL AS revenue
