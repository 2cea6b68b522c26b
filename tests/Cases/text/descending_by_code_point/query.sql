WITH g_labels AS MATERIALIZED (
  SELECT tag, SUM(score) AS score_sum
  FROM public.labels
  GROUP BY 1
)
SELECT tag, score_sum
FROM g_labels
ORDER BY tag COLLATE "C" DESC NULLS LAST
LIMIT $1
