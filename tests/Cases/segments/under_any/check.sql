SELECT channel, COUNT(*) AS purchases_count FROM purchases
WHERE amount >= 100 OR channel = 'shop' OR (channel IS DISTINCT FROM 'web' AND status IS DISTINCT FROM 'paid')
GROUP BY 1 ORDER BY 1 NULLS LAST
