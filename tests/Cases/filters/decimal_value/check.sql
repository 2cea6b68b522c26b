SELECT COUNT(*) AS lines_count, ROUND(SUM(quantity * price), 2) AS revenue FROM order_lines
  WHERE ROUND(quantity * price, 2) >= 33.34 AND ROUND(quantity * price, 2) < 85
