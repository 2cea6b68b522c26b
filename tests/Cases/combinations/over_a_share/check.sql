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
sh AS (SELECT v.region, v.m, ROUND(1.0 * v.v / NULLIF(tv.v, 0), 10) AS v FROM v JOIN tv ON tv.m = v.m),
rw AS (SELECT DISTINCT v.region, p.m, p.month_of, p.year_of FROM m p JOIN v ON v.m = p.m WHERE p.month_of >= '2026-02-01' AND
  p.month_of < '2026-05-01')
SELECT region, month_of AS "metric_time.month", (SELECT v FROM sh WHERE sh.region IS NOT DISTINCT FROM rw.region AND sh.m = rw.m) AS
  revenue_part,
  ROUND(1.0 * (SELECT v FROM sh WHERE sh.region IS NOT DISTINCT FROM rw.region AND sh.m = rw.m) / (SELECT n FROM v WHERE v.region IS
    NOT DISTINCT FROM rw.region AND v.m = rw.m), 10) AS ratio_of_share,
  RANK() OVER (PARTITION BY m ORDER BY (SELECT v FROM sh WHERE sh.region IS NOT DISTINCT FROM rw.region AND sh.m = rw.m) DESC) AS
    rank_of_share,
  (SELECT v FROM sh WHERE sh.region IS NOT DISTINCT FROM rw.region AND sh.m = rw.m) AS share_of_share
FROM rw ORDER BY 1 NULLS LAST, 2
