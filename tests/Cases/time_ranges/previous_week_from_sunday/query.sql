WITH g_visits AS MATERIALIZED (
  SELECT visit_id AS visit, COUNT(*) AS visits_count
  FROM public.visits
  WHERE visited_on >= $1 AND visited_on < $2
  GROUP BY 1
)
SELECT visit, visits_count
FROM g_visits
ORDER BY visit
LIMIT $3
