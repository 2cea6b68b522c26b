WITH g_audits AS MATERIALIZED (
  SELECT WIDTH_BUCKET(held_on, $1::date[]) AS metric_time_month, SUM(score) AS score
  FROM public.audits
  WHERE held_on >= $2 AND held_on < $3
  GROUP BY 1
),
g_audits_now AS (
  SELECT metric_time_month - 1 AS metric_time_month, score
  FROM g_audits
  WHERE metric_time_month BETWEEN 2 AND 7
),
g_audits_earlier AS (
  SELECT metric_time_month, score AS score_2
  FROM g_audits
  WHERE metric_time_month BETWEEN 1 AND 6
),
g_stack AS (
  SELECT metric_time_month, score, NULL::numeric AS score_2
  FROM g_audits_now
  UNION ALL
  SELECT metric_time_month, NULL, score_2
  FROM g_audits_earlier
),
g_stitched AS MATERIALIZED (
  SELECT metric_time_month, MAX(score) AS score, MAX(score_2) AS score_2
  FROM g_stack
  GROUP BY 1
)
SELECT metric_time_month, score, score_2 AS score_month_ago
FROM g_stitched
ORDER BY metric_time_month
LIMIT $4
