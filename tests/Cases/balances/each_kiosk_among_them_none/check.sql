SELECT kiosk_id AS kiosk, SUM(quantity) AS stock_each FROM stock b
WHERE counted_on >= '2026-04-01' AND counted_on = (SELECT MAX(c.counted_on) FROM stock c
  WHERE c.kiosk_id IS NOT DISTINCT FROM b.kiosk_id) GROUP BY 1 ORDER BY 1 NULLS LAST
