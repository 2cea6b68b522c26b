SELECT item, SUM(CASE WHEN counted_on = '2026-02-28' THEN quantity END) AS stock_month_ago,
  SUM(CASE WHEN (kiosk_id = 1 AND counted_on = '2026-02-27') OR (kiosk_id IN (2, 3) AND counted_on = '2026-02-28') THEN quantity END)
    AS stock_each_month_ago,
  SUM(CASE WHEN counted_on = '2026-03-31' THEN quantity END) AS stock_end
FROM stock WHERE counted_on IN ('2026-02-28', '2026-03-31') OR (kiosk_id = 1 AND counted_on = '2026-02-27') GROUP BY 1 ORDER BY 1 NULLS
  LAST
