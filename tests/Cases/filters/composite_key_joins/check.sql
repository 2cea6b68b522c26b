SELECT band AS "line.line_band", SUM(b) AS refunded, ROUND(SUM(a), 2) AS revenue FROM (
  SELECT CASE WHEN quantity * price >= 50 THEN 'large' WHEN quantity * price IS NULL THEN 'unknown' ELSE 'small' END AS band,
    quantity * price AS a, NULL AS b
  FROM order_lines WHERE product_id IN (100, 103)
  UNION ALL SELECT CASE WHEN quantity * price >= 50 THEN 'large' WHEN quantity * price IS NULL THEN 'unknown' ELSE 'small' END, NULL,
    amount
  FROM refunds r JOIN order_lines l ON l.order_id = r.order_id AND l.line_no = r.line_no WHERE product_id IN (100, 103)) x
GROUP BY band ORDER BY band
