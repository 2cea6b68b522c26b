SELECT 357.5 AS revenue, 1 AS revenue_part, NULL AS revenue_place, 2 AS followed,
  0.2 AS followed_rate, 124.5 AS revenue_busy
