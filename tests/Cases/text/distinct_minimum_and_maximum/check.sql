SELECT COUNT(DISTINCT tag) AS tags_count, MIN(tag) AS tag_first, MAX(tag) AS tag_last FROM labels WHERE tag <> '' OR tag IS NULL
