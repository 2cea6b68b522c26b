SELECT SUM(score) AS score_sum FROM labels WHERE tag > 'Z' COLLATE "C"
