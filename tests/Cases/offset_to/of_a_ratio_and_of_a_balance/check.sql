WITH s AS (SELECT d.*, k.region, x.amount, x.customer_id, x.channel
  FROM sales x JOIN check_days d ON x.sold_at >= d.start_at AND x.sold_at < d.end_at LEFT JOIN kiosks k ON k.kiosk_id = x.kiosk_id
  WHERE x.channel IS DISTINCT FROM 'test')
SELECT month_of AS "metric_time.month", (SELECT ROUND(1.0 * SUM(amount) / COUNT(*), 10) FROM s WHERE month_of = '2026-01-01') AS
  basket_first_month,
  (SELECT SUM(quantity) FROM stock WHERE counted_on = '2026-01-31') AS stock_first_month
FROM check_days WHERE day_of IN ('2026-06-01', '2026-07-01') ORDER BY 1
