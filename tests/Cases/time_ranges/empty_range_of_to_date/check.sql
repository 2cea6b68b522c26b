SELECT 0 AS orders_count, NULL AS revenue
