SELECT tag AS "label.tag", SUM(score) AS score_sum, COUNT(*) AS labels_count FROM labels GROUP BY tag ORDER BY tag NULLS LAST
