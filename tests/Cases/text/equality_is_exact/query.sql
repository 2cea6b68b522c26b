SELECT SUM(score) AS score_sum
FROM public.labels
WHERE tag IN ($1, $2)
