WITH g_visits AS MATERIALIZED (
  SELECT visit_id AS visit, COUNT(*) AS arrivals
  FROM public.visits
  WHERE arrived_at >= $1 AND arrived_at < $2
  GROUP BY 1
)
SELECT visit, arrivals
FROM g_visits
ORDER BY visit
LIMIT $3
