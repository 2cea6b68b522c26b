WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
v AS (SELECT quarter_of, month_of, SUM(amount) AS a FROM s GROUP BY 1, 2),
q AS (SELECT quarter_of, ROUND(1.0 * SUM(a) / NULLIF(COUNT(a), 0), 10) AS m FROM v GROUP BY 1),
n AS (SELECT quarter_of, MIN(month_number) AS k FROM check_days GROUP BY 1)
SELECT n.quarter_of AS "metric_time.quarter", MAX(CASE WHEN b.k = n.k THEN q.m END) AS revenue_per_month,
  MAX(CASE WHEN b.k = n.k - 3 THEN q.m END) AS per_month_quarter_ago
FROM n JOIN n b ON b.k IN (n.k, n.k - 3) JOIN q ON q.quarter_of = b.quarter_of
WHERE n.quarter_of >= '2026-01-01' AND n.quarter_of < '2027-01-01' GROUP BY 1 ORDER BY 1
