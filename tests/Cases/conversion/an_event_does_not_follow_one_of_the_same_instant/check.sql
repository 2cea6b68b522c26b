WITH back AS (SELECT a.*, EXISTS (SELECT 1 FROM check_deals b WHERE b.customer_id = a.customer_id AND b.n > a.n
    AND b.n < a.n + 30 AND NOT EXISTS (SELECT 1 FROM check_deals c WHERE c.customer_id = a.customer_id AND c.n < b.n
      AND (c.n > a.n OR (c.n = a.n AND c.deal_id > a.deal_id)))) AS yes FROM check_deals a)
SELECT deal_id AS deal, COUNT(*) AS deals_count, SUM(CASE WHEN yes THEN 1 ELSE 0 END) AS deal_again
FROM back GROUP BY 1 ORDER BY 1
