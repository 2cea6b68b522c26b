SELECT SUM(score) AS score_sum FROM labels WHERE tag IS NULL OR tag NOT IN ('a', 'A', 'a ', ' a')
