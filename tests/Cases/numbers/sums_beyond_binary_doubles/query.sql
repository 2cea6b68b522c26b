WITH g_ledger AS MATERIALIZED (
  SELECT book, SUM(amount) AS booked, MAX(amount) AS booked_largest, MIN(amount) AS booked_smallest
  FROM public.ledger
  GROUP BY 1
)
SELECT book, booked, booked_largest, booked_smallest
FROM g_ledger
ORDER BY book COLLATE "C"
LIMIT $1
