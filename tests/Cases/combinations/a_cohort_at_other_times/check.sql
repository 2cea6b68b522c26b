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
k AS (SELECT region, month_number AS m, week_of, SUM(amount) AS v FROM s WHERE region = 'South' GROUP BY 1, 2, 3),
rw AS (SELECT 'South' AS region, m, month_of, year_of FROM m WHERE month_of >= '2026-02-01' AND month_of < '2026-05-01')
SELECT region, month_of AS "metric_time.month", (SELECT SUM(v) FROM b WHERE b.m <= rw.m) AS cumulative_of_cohort,
  (SELECT b.v FROM b JOIN m j ON j.m = b.m WHERE j.month_of = rw.year_of AND b.region IS NOT DISTINCT FROM rw.region) AS first_of_cohort,
  (SELECT v FROM b WHERE b.region IS NOT DISTINCT FROM rw.region AND b.m = rw.m - 1) AS offset_of_cohort,
  (SELECT v FROM b WHERE b.region IS NOT DISTINCT FROM rw.region AND b.m = rw.m - 1) AS lag_of_cohort,
  (SELECT ROUND(1.0 * SUM(v) / COUNT(v), 10) FROM b WHERE b.m IN (rw.m, rw.m - 1)) AS moving_of_cohort,
  (SELECT ROUND(1.0 * SUM(v) / COUNT(v), 10) FROM k WHERE k.m = rw.m) AS average_of_cohort
FROM rw ORDER BY 1 NULLS LAST, 2
