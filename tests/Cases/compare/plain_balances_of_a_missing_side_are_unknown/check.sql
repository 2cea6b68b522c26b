WITH y AS (SELECT i.item,
  (SELECT SUM(quantity) FROM stock t WHERE t.item IS NOT DISTINCT FROM i.item AND counted_on = '2026-02-28') AS a,
  (SELECT SUM(quantity) FROM stock t WHERE t.item IS NOT DISTINCT FROM i.item AND counted_on = '2026-01-31') AS b
  FROM (SELECT DISTINCT item FROM stock WHERE counted_on IN ('2026-01-31', '2026-02-28')) i)
SELECT item, a AS stock_end, b AS stock_end__previous, a - b AS stock_end__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS stock_end__change_pct FROM y ORDER BY 1 NULLS LAST
