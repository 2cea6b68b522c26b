WITH g_ledger AS MATERIALIZED (
  SELECT book, SUM(amount) AS booked
  FROM public.ledger
  GROUP BY 1
)
SELECT book, booked
FROM g_ledger
WHERE booked >= $1
ORDER BY book COLLATE "C"
LIMIT $2
