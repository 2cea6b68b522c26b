SELECT COUNT(*) AS orders_count, SUM(o.amount) AS revenue
FROM (SELECT o.*, d.day_of, d.month_of FROM orders o LEFT JOIN check_days d ON o.ordered_at >= d.start_at AND o.ordered_at < d.end_at) o
  LEFT JOIN season_days s ON s.day = o.day_of WHERE s.season IN ('spring', 'high summer')
