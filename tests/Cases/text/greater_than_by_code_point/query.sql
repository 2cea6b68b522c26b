SELECT SUM(score) AS score_sum
FROM public.labels
WHERE tag COLLATE "C" > $1
