WITH y AS (SELECT 21 AS a, 20 AS b)
SELECT a AS visitors, b AS visitors__previous, a - b AS visitors__change, ROUND(1.0 * (a - b) / b, 10) AS visitors__change_pct FROM y
