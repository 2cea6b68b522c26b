SELECT c.period_id AS "order.shipped_on.retail_445.period", s.season AS "shipped_on.campaigns.season", COUNT(*) AS orders_count
FROM orders o LEFT JOIN retail_calendar c ON c.day = o.shipped_on LEFT JOIN season_days s ON s.day = o.shipped_on
  LEFT JOIN seasons g ON g.season = s.season
  LEFT JOIN (SELECT period_id AS k, MIN(day) AS first_day FROM retail_calendar GROUP BY 1) f ON f.k = c.period_id
GROUP BY 1, 2, f.first_day, g.first_day ORDER BY f.first_day NULLS LAST, g.first_day NULLS LAST
