SELECT SUM(score) AS score_sum
FROM public.labels
WHERE tag = $1
