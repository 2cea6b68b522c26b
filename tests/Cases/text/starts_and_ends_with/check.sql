SELECT tag, SUM(score) AS score_sum FROM labels WHERE tag IN ('a ', ' a', 'ss') GROUP BY tag ORDER BY tag
