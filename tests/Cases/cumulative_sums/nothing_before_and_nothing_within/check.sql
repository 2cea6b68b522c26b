SELECT filed_on AS "metric_time.month", cost AS complaints_so_far FROM complaints
