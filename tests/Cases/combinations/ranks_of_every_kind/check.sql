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
rw AS (SELECT DISTINCT v.region, p.m, p.month_of, p.year_of FROM m p JOIN v ON v.m IN (p.m, p.m - 1, p.m - 2) OR v.m = (SELECT j.m FROM
  m j WHERE j.month_of = p.year_of) WHERE p.month_of >= '2026-02-01' AND p.month_of < '2026-05-01'),
z AS (SELECT rw.*, (SELECT v FROM v WHERE v.region IS NOT DISTINCT FROM rw.region AND v.m = rw.m - 1) AS a, (SELECT v.v FROM v JOIN m j
  ON j.m = v.m WHERE j.month_of = rw.year_of AND v.region IS NOT DISTINCT FROM rw.region) AS b, (SELECT v FROM mv WHERE mv.region IS
    NOT DISTINCT FROM rw.region AND mv.m = rw.m) AS c, (SELECT v FROM ap WHERE ap.region IS NOT DISTINCT FROM rw.region AND ap.m =
      rw.m) AS d FROM rw)
SELECT region, month_of AS "metric_time.month", CASE WHEN a IS NULL THEN NULL ELSE RANK() OVER (PARTITION BY m ORDER BY a DESC NULLS
  LAST) END AS rank_of_offset,
  CASE WHEN b IS NULL THEN NULL ELSE RANK() OVER (PARTITION BY m ORDER BY b DESC NULLS LAST) END AS rank_of_offset_to,
  CASE WHEN a IS NULL THEN NULL ELSE RANK() OVER (PARTITION BY m ORDER BY a DESC NULLS LAST) END AS rank_of_lag,
  CASE WHEN c IS NULL THEN NULL ELSE RANK() OVER (PARTITION BY m ORDER BY c DESC NULLS LAST) END AS rank_of_moving,
  CASE WHEN d IS NULL THEN NULL ELSE RANK() OVER (PARTITION BY m ORDER BY d DESC NULLS LAST) END AS rank_of_average_per
FROM z ORDER BY 1 NULLS LAST, 2
