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
y AS (SELECT s.region, SUM(amount) AS v FROM s WHERE day_of >= '2026-02-01' AND day_of < '2026-05-01' GROUP BY 1),
n AS (SELECT k.region, COUNT(*) AS n, SUM(CASE WHEN x.sale_id IN (38, 39) THEN 1 ELSE 0 END) AS f FROM sales x JOIN check_days d
  ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE d.day_of >= '2026-02-01' AND d.day_of < '2026-05-01' GROUP BY 1)
SELECT y.region, y.v AS revenue, ROUND(1.0 * y.v / (SELECT SUM(v) FROM y), 10) AS revenue_part, RANK() OVER (ORDER BY y.v DESC) AS
  revenue_place,
  n.f AS followed, ROUND(1.0 * n.f / n.n, 10) AS followed_rate, CASE WHEN y.region = 'South' THEN y.v END AS revenue_busy
FROM y JOIN n ON n.region IS NOT DISTINCT FROM y.region ORDER BY 1 NULLS LAST
