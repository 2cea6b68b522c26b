SELECT SUM(score) AS score_sum
FROM public.labels
WHERE NOT STRPOS(LOWER(tag), LOWER($1)) > 0 OR tag IS NULL
