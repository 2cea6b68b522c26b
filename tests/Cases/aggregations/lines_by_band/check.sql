WITH x AS (SELECT l.*, quantity * price AS v, CASE WHEN quantity * price >= 50 THEN 'large'
  WHEN quantity * price IS NULL THEN 'unknown' ELSE 'small' END AS band FROM order_lines l),
r AS (SELECT x.*, ROW_NUMBER() OVER (PARTITION BY band ORDER BY v) AS k, COUNT(v) OVER (PARTITION BY band) AS n FROM x)
SELECT band AS "line.line_band", COUNT(*) AS lines_count, COUNT(price) AS priced_lines, ROUND(SUM(v), 2) AS revenue,
  SUM(quantity) AS units, MAX(price) AS dearest,
  MIN(price) AS cheapest, ROUND(AVG(v), 10) AS line_mean, ROUND(AVG(CASE WHEN k IN ((n + 1) / 2, (n + 2) / 2) THEN v END),
    10) AS line_median
FROM r GROUP BY band ORDER BY band
