WITH hit AS (SELECT c.n, (SELECT l.lead_id FROM check_leads l WHERE l.customer_id = c.customer_id AND l.n <= c.n
    ORDER BY l.n DESC, l.lead_id DESC LIMIT 1) AS lead_id FROM check_deals c),
won AS (SELECT l.*, (SELECT COUNT(*) FROM hit h WHERE h.lead_id = l.lead_id AND h.n < l.n + 5) AS k FROM check_leads l)
SELECT d.week_of AS "metric_time.week", ROUND(1.0 * SUM(CASE WHEN k > 0 THEN 1 ELSE 0 END) / COUNT(*), 10) AS lead_rate
FROM won w JOIN check_days d ON d.day_of = w.lead_on
WHERE d.day_of >= '2026-03-02' AND d.day_of < '2026-04-06' GROUP BY 1 ORDER BY 1
