SELECT filed_on AS "metric_time.month", 0 AS complaints_lag FROM complaints
