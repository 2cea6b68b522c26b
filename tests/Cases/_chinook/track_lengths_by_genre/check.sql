SELECT n AS genre_name, z AS track_length, COUNT(*) AS tracks_count, ROUND(AVG(m / 1000.0), 10) AS track_seconds_mean,
  ROUND(AVG(CASE WHEN k IN ((c + 1) / 2, (c + 2) / 2) THEN m END), 10) AS track_ms_median
FROM (SELECT x.*, ROW_NUMBER() OVER (PARTITION BY n, z ORDER BY m) AS k, COUNT(*) OVER (PARTITION BY n, z) AS c
  FROM (SELECT g.Name AS n, CASE WHEN t.Milliseconds >= 300000 THEN 'long' ELSE 'short' END AS z, t.Milliseconds AS m
    FROM Track t LEFT JOIN Genre g ON g.GenreId = t.GenreId) x) y
GROUP BY 1, 2 ORDER BY 1, 2
