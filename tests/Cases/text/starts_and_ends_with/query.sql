WITH g_labels AS MATERIALIZED (
  SELECT tag, SUM(score) AS score_sum
  FROM public.labels
  WHERE STARTS_WITH(LOWER(tag), LOWER($1)) OR RIGHT(LOWER(tag), LENGTH(LOWER($2))) = LOWER($2) OR RIGHT(LOWER(tag), LENGTH(LOWER($3))) = LOWER($3)
  GROUP BY 1
)
SELECT tag, score_sum
FROM g_labels
ORDER BY tag COLLATE "C"
LIMIT $4
