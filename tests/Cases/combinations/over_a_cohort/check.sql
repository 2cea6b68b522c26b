WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test'),
r AS (SELECT d.*, k.region, x.amount, x.reason
  FROM refunds x JOIN check_days d ON d.day_of = x.refunded_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
t AS (SELECT d.*, k.region, x.kiosk_id, x.item, x.quantity
  FROM stock x JOIN check_days d ON d.day_of = x.counted_on LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id),
m AS (SELECT DISTINCT month_number AS m, month_of, year_of FROM check_days),
v AS (SELECT region, month_number AS m, SUM(amount) AS v, COUNT(*) AS n FROM s GROUP BY 1, 2),
tv AS (SELECT month_number AS m, SUM(amount) AS v FROM s GROUP BY 1),
-- From February to April kiosk 2 has five sales and kiosk 1 four: only South is busy.
b AS (SELECT * FROM v WHERE region = 'South'),
rw AS (SELECT DISTINCT v.region, p.m, p.month_of, p.year_of FROM m p JOIN v ON v.m = p.m WHERE p.month_of >= '2026-02-01' AND
  p.month_of < '2026-05-01'),
z AS (SELECT rw.*, (SELECT v FROM v WHERE v.region IS NOT DISTINCT FROM rw.region AND v.m = rw.m) AS a, (SELECT v FROM b WHERE b.region
  IS NOT DISTINCT FROM rw.region AND b.m = rw.m) AS c FROM rw)
SELECT region, month_of AS "metric_time.month", a AS revenue, c AS revenue_busy, ROUND(1.0 * c / NULLIF(a, 0), 10) AS ratio_of_cohort,
  a - COALESCE(c, 0) AS derived_of_cohort,
  CASE WHEN c IS NULL THEN NULL ELSE 1 END AS share_of_cohort, CASE WHEN c IS NULL THEN NULL ELSE 1 END AS rank_of_cohort
FROM z ORDER BY 1 NULLS LAST, 2
