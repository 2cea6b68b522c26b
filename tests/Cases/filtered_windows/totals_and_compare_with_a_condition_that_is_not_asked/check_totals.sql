WITH y AS (SELECT 175 AS a, 199 AS b)
SELECT a AS revenue, b AS revenue__previous, a - b AS revenue__change,
  ROUND(1.0 * (a - b) / NULLIF(b, 0), 10) AS revenue__change_pct FROM y
