SELECT NULL AS region, 0 AS complaints_month_ago FROM complaints
