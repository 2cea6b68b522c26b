-- Times as seconds and days as numbers, so that the SQL of the checks can add windows to them.
CREATE VIEW check_visits AS SELECT visits.*, CAST(EXTRACT(EPOCH FROM visited_at) AS BIGINT) AS s FROM visits;
CREATE VIEW check_purchases AS SELECT purchases.*, CAST(EXTRACT(EPOCH FROM purchased_at) AS BIGINT) AS s FROM purchases;
CREATE VIEW check_leads AS SELECT leads.*, lead_on - DATE '2026-01-01' AS n FROM leads;
CREATE VIEW check_deals AS SELECT deals.*, deal_on - DATE '2026-01-01' AS n FROM deals WHERE source IS DISTINCT FROM 'test';
