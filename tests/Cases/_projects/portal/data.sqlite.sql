-- Times as seconds and days as numbers, so that the SQL of the checks can add windows to them.
CREATE VIEW check_visits AS SELECT visits.*, CAST(strftime('%s', visited_at) AS INTEGER) AS s FROM visits;
CREATE VIEW check_purchases AS SELECT purchases.*, CAST(strftime('%s', purchased_at) AS INTEGER) AS s FROM purchases;
CREATE VIEW check_leads AS SELECT leads.*, CAST(julianday(lead_on) - julianday('2026-01-01') AS INTEGER) AS n FROM leads;
CREATE VIEW check_deals AS SELECT deals.*, CAST(julianday(deal_on) - julianday('2026-01-01') AS INTEGER) AS n FROM deals WHERE source IS DISTINCT FROM 'test';
