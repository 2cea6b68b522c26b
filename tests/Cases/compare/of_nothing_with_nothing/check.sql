SELECT NULL AS region, 0 AS complaints_count, 0 AS complaints_count__previous, 0 AS complaints_count__change,
  0 AS complaints_count__change_pct FROM complaints
