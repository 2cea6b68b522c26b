SELECT SUM(score) AS score_sum
FROM public.labels
WHERE STRPOS(LOWER(tag), LOWER($1)) > 0
