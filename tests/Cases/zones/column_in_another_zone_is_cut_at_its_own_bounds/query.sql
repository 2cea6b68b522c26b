WITH g_visits AS MATERIALIZED (
  SELECT visit_id AS visit, COUNT(*) AS logged
  FROM public.visits
  WHERE logged_at >= $1 AND logged_at < $2
  GROUP BY 1
)
SELECT visit, logged
FROM g_visits
ORDER BY visit
LIMIT $3
