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
nt AS (SELECT region, m, COALESCE(SUM(a), 0) AS v FROM (SELECT region, month_number AS m, amount AS a FROM s
  UNION ALL SELECT region, month_number, -amount FROM r) x GROUP BY 1, 2),
mv AS (SELECT v.region, m.m, ROUND(1.0 * SUM(v.v) / COUNT(v.v), 10) AS v FROM m JOIN v ON v.m > m.m - 3 AND v.m <= m.m GROUP BY 1, 2),
tmv AS (SELECT m.m, ROUND(1.0 * SUM(tv.v) / COUNT(tv.v), 10) AS v FROM m JOIN tv ON tv.m > m.m - 3 AND tv.m <= m.m GROUP BY 1),
wk AS (SELECT region, month_number AS m, week_of, SUM(amount) AS v FROM s GROUP BY 1, 2, 3),
ap AS (SELECT region, m, ROUND(1.0 * SUM(v) / NULLIF(COUNT(v), 0), 10) AS v FROM wk GROUP BY 1, 2),
twk AS (SELECT month_number AS m, week_of, SUM(amount) AS v FROM s GROUP BY 1, 2),
tap AS (SELECT m, ROUND(1.0 * SUM(v) / NULLIF(COUNT(v), 0), 10) AS v FROM twk GROUP BY 1),
tnt AS (SELECT m, SUM(v) AS v FROM nt GROUP BY 1),
rw AS (SELECT nt.region, nt.m, m.month_of, nt.v FROM nt JOIN m ON m.m = nt.m WHERE m.month_of >= '2026-02-01' AND m.month_of <
  '2026-05-01')
SELECT region, month_of AS "metric_time.month", ROUND(1.0 * v / NULLIF((SELECT v FROM tnt WHERE tnt.m = rw.m), 0), 10) AS
  share_of_derived,
  RANK() OVER (PARTITION BY m ORDER BY v DESC) AS rank_of_derived
FROM rw ORDER BY 1 NULLS LAST, 2
