SELECT NULL AS revenue, 0 AS orders_count, NULL AS returned, NULL AS return_rate, 0 AS net_revenue
