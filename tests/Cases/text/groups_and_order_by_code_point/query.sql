WITH g_labels AS MATERIALIZED (
  SELECT tag, SUM(score) AS score_sum, COUNT(*) AS labels_count
  FROM public.labels
  GROUP BY 1
)
SELECT tag, score_sum, labels_count
FROM g_labels
ORDER BY tag COLLATE "C"
LIMIT $1
