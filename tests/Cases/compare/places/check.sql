WITH y AS (SELECT 'North' AS region, 1 AS a, 3 AS b UNION ALL SELECT 'South', 2, 1 UNION ALL SELECT NULL, NULL, 2)
SELECT region, a AS revenue_place, b AS revenue_place__previous, a - b AS revenue_place__change, ROUND(1.0 * (a - b) / b, 10) AS
  revenue_place__change_pct
FROM y ORDER BY 1 NULLS LAST
