SELECT book AS "entry.book", SUM(amount) AS booked, MAX(amount) AS booked_largest, MIN(amount) AS booked_smallest FROM ledger
  GROUP BY book ORDER BY book
