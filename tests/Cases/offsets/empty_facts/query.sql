WITH g_complaints AS MATERIALIZED (
  SELECT kiosks.region, COUNT(*) AS complaints_count
  FROM public.complaints
  LEFT JOIN public.kiosks ON kiosks.kiosk_id = complaints.kiosk_id
  WHERE complaints.filed_on >= $1 AND complaints.filed_on < $2
  GROUP BY 1
)
SELECT region, complaints_count AS complaints_month_ago
FROM g_complaints
ORDER BY region COLLATE "C"
LIMIT $3
