WITH y AS (SELECT
  (SELECT SUM(quantity) FROM stock WHERE counted_on = '2026-02-28') AS a, (SELECT SUM(quantity) FROM stock WHERE counted_on =
    '2026-01-31') AS b,
  (SELECT SUM(quantity) FROM stock WHERE counted_on = '2026-02-27') AS c, (SELECT SUM(quantity) FROM stock WHERE counted_on =
    '2026-01-15') AS d)
SELECT a AS stock_end, b AS stock_end__previous, a - b AS stock_end__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS stock_end__change_pct,
  c AS stock_start, d AS stock_start__previous, c - d AS stock_start__change,
  ROUND(1.0 * (c - d) / NULLIF(d, 0), 10) AS stock_start__change_pct
FROM y
