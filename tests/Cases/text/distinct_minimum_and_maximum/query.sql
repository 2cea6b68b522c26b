SELECT COUNT(DISTINCT tag) AS tags_count, MIN(tag COLLATE "C") AS tag_first, MAX(tag COLLATE "C") AS tag_last
FROM public.labels
WHERE tag IS DISTINCT FROM $1
