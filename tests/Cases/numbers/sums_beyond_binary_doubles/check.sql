SELECT book AS "entry.book",
  CASE WHEN SUM(c) < 0 THEN '-' ELSE '' END || CAST(ABS(SUM(c)) / 100 AS TEXT) || '.' || CASE WHEN ABS(SUM(c)) % 100 < 10 THEN '0'
    ELSE '' END || CAST(ABS(SUM(c)) % 100 AS TEXT) AS booked,
  MAX(amount) AS booked_largest, MIN(amount) AS booked_smallest
FROM (SELECT book, amount, CAST(ROUND(amount * 100) AS BIGINT) AS c FROM ledger) x GROUP BY book ORDER BY book
