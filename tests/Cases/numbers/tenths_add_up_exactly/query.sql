SELECT SUM(amount) AS booked
FROM public.ledger
WHERE book = $1
