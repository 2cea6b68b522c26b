WITH g_lines AS MATERIALIZED (
  SELECT
    CASE WHEN quantity * price >= $1 THEN $2 WHEN quantity * price IS NULL THEN $3 ELSE $4 END AS line_band,
    COUNT(*) AS lines_count,
    COUNT(price) AS priced_lines,
    SUM(quantity * price) AS revenue,
    SUM(quantity) AS units,
    MAX(price) AS dearest,
    MIN(price) AS cheapest,
    ROUND(AVG(quantity * price), 10) AS line_mean
  FROM public.order_lines AS lines
  GROUP BY 1
),
g_lines_2_ranked AS (
  SELECT
    CASE WHEN quantity * price >= $5 THEN $6 WHEN quantity * price IS NULL THEN $7 ELSE $8 END AS line_band,
    quantity * price AS g_v,
    ROW_NUMBER() OVER (PARTITION BY CASE WHEN quantity * price >= $5 THEN $6 WHEN quantity * price IS NULL THEN $7 ELSE $8 END ORDER BY quantity * price) AS g_r,
    COUNT(quantity * price) OVER (PARTITION BY CASE WHEN quantity * price >= $5 THEN $6 WHEN quantity * price IS NULL THEN $7 ELSE $8 END) AS g_n
  FROM public.order_lines AS lines
),
g_lines_2 AS MATERIALIZED (
  SELECT
    line_band,
    ROUND(SUM(CASE WHEN ABS(g_n - 1 - (g_r - 1) * 2) < 2 THEN g_v * (2 - ABS(g_n - 1 - (g_r - 1) * 2)) END) / 2, 10) AS line_median
  FROM g_lines_2_ranked
  GROUP BY 1
),
g_stack AS (
  SELECT
    line_band,
    lines_count,
    priced_lines,
    revenue,
    units,
    dearest,
    cheapest,
    line_mean,
    NULL::numeric AS line_median
  FROM g_lines
  UNION ALL
  SELECT line_band, NULL, NULL, NULL, NULL, NULL, NULL, NULL, line_median
  FROM g_lines_2
),
g_stitched AS MATERIALIZED (
  SELECT
    line_band,
    MAX(lines_count) AS lines_count,
    MAX(priced_lines) AS priced_lines,
    MAX(revenue) AS revenue,
    MAX(units) AS units,
    MAX(dearest) AS dearest,
    MAX(cheapest) AS cheapest,
    MAX(line_mean) AS line_mean,
    MAX(line_median) AS line_median
  FROM g_stack
  GROUP BY 1
)
SELECT
  line_band,
  COALESCE(lines_count, 0) AS lines_count,
  COALESCE(priced_lines, 0) AS priced_lines,
  revenue,
  units,
  dearest,
  cheapest,
  line_mean,
  line_median
FROM g_stitched
ORDER BY line_band COLLATE "C"
LIMIT $9
