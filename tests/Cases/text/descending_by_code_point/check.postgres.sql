SELECT tag AS "label.tag", SUM(score) AS score_sum FROM labels GROUP BY tag ORDER BY tag COLLATE "C" DESC NULLS LAST LIMIT 5
