SELECT COUNT(*) AS visits_count
FROM public.visits
WHERE visited_on >= $1 AND visited_on < $2
