SELECT NULL AS revenue, 0 AS sales_count
