SELECT COUNT(*) AS visits_count FROM visits WHERE visited_on IN ('2024-02-28', '2024-02-29')
