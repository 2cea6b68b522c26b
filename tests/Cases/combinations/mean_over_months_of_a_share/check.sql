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
sh AS (SELECT v.region, v.m, ROUND(1.0 * v.v / NULLIF(tv.v, 0), 10) AS v FROM v JOIN tv ON tv.m = v.m)
SELECT sh.region, ROUND(1.0 * SUM(sh.v) / COUNT(sh.v), 10) AS average_of_share FROM sh JOIN m ON m.m = sh.m
WHERE m.month_of >= '2026-02-01' AND m.month_of < '2026-05-01' GROUP BY 1 ORDER BY 1 NULLS LAST
