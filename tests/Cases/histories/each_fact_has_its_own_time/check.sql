SELECT tier, COUNT(v) AS visits_count, ROUND(SUM(a), 2) AS revenue, SUM(r) AS refunded FROM
  (SELECT v.customer_id, v.visited_at AS at, 1 AS v, CAST(NULL AS NUMERIC) AS a, CAST(NULL AS NUMERIC) AS r
   FROM visits v
   UNION ALL SELECT p.customer_id, p.purchased_at, NULL, p.amount, NULL FROM purchases p
   UNION ALL SELECT p.customer_id, r.refunded_at, NULL, NULL, r.amount FROM refunds r LEFT JOIN purchases p
     ON p.purchase_id = r.purchase_id) x
  LEFT JOIN customer_tiers t ON t.customer_id = x.customer_id AND t.valid_from <= x.at AND (x.at < t.valid_to OR t.valid_to IS NULL)
GROUP BY 1 ORDER BY 1 NULLS LAST
