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
q AS (SELECT region, month_number AS m, month_of, SUM(quantity) AS v FROM t
  WHERE day_of = (SELECT MAX(u.day_of) FROM t u WHERE u.month_of = t.month_of) GROUP BY 1, 2, 3),
tq AS (SELECT m, SUM(v) AS v FROM q GROUP BY 1)
SELECT q.region, q.month_of AS "metric_time.month", q.v AS stock_end, ROUND(1.0 * q.v / NULLIF(tq.v, 0), 10) AS share_of_stock,
  CASE WHEN q.v IS NULL THEN NULL ELSE RANK() OVER (PARTITION BY q.m ORDER BY q.v DESC NULLS LAST) END AS rank_of_stock
FROM q JOIN tq ON tq.m = q.m WHERE q.month_of >= '2026-02-01' AND q.month_of < '2026-05-01' ORDER BY 1 NULLS LAST, 2
