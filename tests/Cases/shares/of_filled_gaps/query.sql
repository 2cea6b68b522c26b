WITH g_purchases_2 AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, channel, COUNT(*) AS purchases_filled
  FROM public.purchases
  WHERE purchased_at >= $2 AND purchased_at < $3
  GROUP BY 1, 2
),
g_member AS (
  SELECT DISTINCT channel
  FROM g_purchases_2
),
g_cell AS (
  SELECT metric_time_month, channel, purchases_filled
  FROM g_purchases_2
  UNION ALL
  SELECT g_axis.g_t, g_member.channel, NULL
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
  CROSS JOIN g_member
),
g_filled AS MATERIALIZED (
  SELECT metric_time_month, channel, MAX(purchases_filled) AS purchases_filled
  FROM g_cell
  GROUP BY 1, 2
),
g_purchases AS MATERIALIZED (
  SELECT WIDTH_BUCKET(purchased_at, $1::timestamptz[]) AS metric_time_month, COUNT(*) AS purchases_filled_2
  FROM public.purchases
  WHERE purchased_at >= $4 AND purchased_at < $5
  GROUP BY 1
),
g_cell_2 AS (
  SELECT metric_time_month, purchases_filled_2
  FROM g_purchases
  UNION ALL
  SELECT g_t, NULL
  FROM GENERATE_SERIES(1, 5) AS g_axis(g_t)
),
g_filled_2 AS MATERIALIZED (
  SELECT metric_time_month, MAX(purchases_filled_2) AS purchases_filled_2
  FROM g_cell_2
  GROUP BY 1
),
g_filled_share_total AS (
  SELECT metric_time_month, COALESCE(purchases_filled_2, 0) AS filled_share
  FROM g_filled_2
),
g_beside AS (
  SELECT metric_time_month, channel, purchases_filled, NULL::bigint AS filled_share, 0 AS g_is_total
  FROM g_filled
  UNION ALL
  SELECT metric_time_month, NULL, NULL, filled_share, 1
  FROM g_filled_share_total
),
g_shared AS (
  SELECT
    metric_time_month,
    channel,
    purchases_filled,
    MAX(filled_share) OVER (PARTITION BY metric_time_month) AS filled_share,
    g_is_total
  FROM g_beside
),
g_with_total AS (
  SELECT metric_time_month, channel, purchases_filled, filled_share
  FROM g_shared
  WHERE g_is_total = 0
),
g_ranked AS (
  SELECT
    metric_time_month,
    channel,
    purchases_filled,
    filled_share,
    CASE
      WHEN COALESCE(purchases_filled, 0) IS NOT NULL THEN RANK() OVER (PARTITION BY metric_time_month ORDER BY COALESCE(purchases_filled, 0) DESC NULLS LAST)
    END AS filled_rank
  FROM g_with_total
)
SELECT
  metric_time_month,
  channel,
  COALESCE(purchases_filled, 0) AS purchases_filled,
  ROUND(COALESCE(purchases_filled, 0)::numeric / NULLIF(filled_share, 0), 10) AS filled_share_2,
  filled_rank,
  CASE WHEN purchases_filled IS NULL THEN 1 ELSE 0 END AS g_filled_purchases_filled
FROM g_ranked
ORDER BY metric_time_month, channel COLLATE "C"
LIMIT $6
