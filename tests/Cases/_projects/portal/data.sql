-- Instants are written in UTC; Berlin is one hour ahead until 29 March 2026 01:00 UTC and two hours afterwards.

CREATE TABLE agencies (agency_id INTEGER, agency_name TEXT);
INSERT INTO agencies VALUES (1, 'Loud'), (2, 'Quiet');

-- Campaign 3 has no agency, campaign 4 one that does not exist.
CREATE TABLE campaigns (campaign_id INTEGER, agency_id INTEGER, campaign_name TEXT);
INSERT INTO campaigns VALUES (1, 1, 'Spring'), (2, 2, 'Mail'), (3, NULL, 'Posters'), (4, 9, 'Radio');

CREATE TABLE categories (category_id INTEGER, category_name TEXT);
INSERT INTO categories VALUES (1, 'Books'), (2, 'Games'), (3, 'Tools');

-- Product 14 has no category, product 15 one that does not exist, product 16 is never sold.
CREATE TABLE products (product_id INTEGER, category_id INTEGER, product_name TEXT);
INSERT INTO products VALUES
  (10, 1, 'Atlas'), (11, 1, 'Novel'), (12, 2, 'Chess'), (13, 2, 'Cards'), (14, NULL, 'Voucher'), (15, 9, 'Relic'), (16, 3, 'Hammer');

CREATE TABLE regions (region_id INTEGER, region_name TEXT);
INSERT INTO regions VALUES (1, 'North'), (2, 'South');

-- Store 4 has neither a town nor a region.
CREATE TABLE stores (store_id INTEGER, region_id INTEGER, city TEXT);
INSERT INTO stores VALUES (1, 1, 'Berlin'), (2, 1, 'Bonn'), (3, 2, 'Wien'), (4, NULL, NULL);

-- Customer 6 has no facts but a lead without a day, customer 7 has visits only, customer 8 nothing at all. Customer 99 does not exist.
CREATE TABLE customers (customer_id INTEGER, country TEXT, home_store_id INTEGER, signed_up DATE);
INSERT INTO customers VALUES
  (1, 'DE', 1, '2025-01-10'), (2, 'DE', 2, '2025-11-30'), (3, 'AT', 3, '2026-01-31'), (4, NULL, NULL, '2026-02-01'),
  (5, 'AT', 3, '2026-02-20'), (6, 'FR', 4, '2026-03-05'), (7, 'DE', 8, NULL), (8, 'FR', 1, '2026-04-01');

-- Half-open. Customer 1 has a gap that ends at the very instant of a purchase, customer 2 changes at the instant of one, customer 3 has a
-- gap in the spring, customer 4 none, customer 5 one without a name; customer 99 has a tier, but is no customer.
CREATE TABLE customer_tiers (customer_id INTEGER, tier TEXT, valid_from TIMESTAMPTZ, valid_to TIMESTAMPTZ);
INSERT INTO customer_tiers VALUES
  (1, 'bronze', '2025-01-10 00:00:00', '2026-03-03 23:00:00'), (1, 'gold', '2026-03-04 12:00:00', NULL),
  (2, 'silver', '2025-12-01 00:00:00', '2026-04-01 11:30:00'), (2, 'gold', '2026-04-01 11:30:00', NULL),
  (3, 'bronze', '2026-01-31 00:00:00', '2026-03-13 09:00:00'), (3, 'silver', '2026-03-31 22:00:00', NULL),
  (5, NULL, '2026-02-01 00:00:00', NULL), (99, 'silver', '2026-01-01 00:00:00', NULL);

-- Visits 11 and 12 are at one instant, visit 15 has no customer, visit 21 no time.
CREATE TABLE visits (visit_id INTEGER, customer_id INTEGER, product_id INTEGER, campaign_id INTEGER, device TEXT, visited_at TIMESTAMPTZ);
INSERT INTO visits VALUES
  (1, 1, 10, 1, 'mobile', '2026-03-01 09:00:00'), (2, 1, 11, 1, 'desktop', '2026-03-03 10:00:00'),
  (3, 1, 12, 2, 'mobile', '2026-03-10 08:00:00'), (4, 1, 12, 2, NULL, '2026-03-20 08:00:00'),
  (6, 2, 13, 3, 'desktop', '2026-03-25 12:00:00'), (8, 3, 10, 4, 'tablet', '2026-03-30 10:00:00'),
  (9, 3, 10, 1, 'mobile', '2026-04-02 10:00:00'), (10, 3, 11, NULL, 'mobile', '2026-03-08 10:00:00'),
  (12, 3, 13, 2, 'desktop', '2026-03-12 10:00:00'), (11, 3, 12, 1, 'mobile', '2026-03-12 10:00:00'),
  (13, 4, NULL, 2, 'mobile', '2026-03-15 18:00:00'), (14, 4, 98, 77, 'desktop', '2026-03-22 18:00:00'),
  (15, NULL, 10, 1, 'mobile', '2026-03-02 10:00:00'), (16, 99, 14, 3, 'desktop', '2026-03-18 10:00:00'),
  (17, 7, 15, 1, 'mobile', '2026-02-10 10:00:00'), (18, 7, 15, 2, 'tablet', '2026-05-20 10:00:00'),
  (19, 2, 12, 1, 'mobile', '2026-02-27 10:00:00'), (21, 1, 10, 1, 'mobile', NULL),
  (22, 1, 10, 4, 'mobile', '2026-06-12 08:00:00'), (23, 2, 11, 1, 'desktop', '2026-05-31 21:59:59'),
  (24, 3, 12, 2, 'mobile', '2026-05-31 22:00:00'), (25, 2, 13, 1, 'desktop', '2026-02-28 23:30:00'),
  (26, 4, 10, 3, 'tablet', '2026-04-20 10:00:00'), (27, 5, 11, 2, 'mobile', '2026-04-21 10:00:00'),
  (28, 7, 12, 1, 'desktop', '2026-03-31 21:59:59');

-- Purchase 13 has no customer, purchase 20 no time, purchase 21 no amount, purchase 22 takes money back, purchase 24 a store that does not exist.
CREATE TABLE purchases (purchase_id INTEGER, customer_id INTEGER, product_id INTEGER, bill_store_id INTEGER, ship_store_id INTEGER,
  channel TEXT, status TEXT, amount NUMERIC(12,2), purchased_at TIMESTAMPTZ);
INSERT INTO purchases VALUES
  (1, 1, 11, 1, 1, 'web', 'paid', 100.00, '2026-03-04 12:00:00'), (2, 1, 10, 1, 2, 'web', 'open', 40.00, '2026-03-05 12:00:00'),
  (3, 1, 12, 1, 3, 'shop', 'paid', 60.00, '2026-03-17 08:00:00'), (4, 1, 12, 2, 1, 'web', 'paid', 250.00, '2026-03-27 07:59:59'),
  (5, 2, 13, 2, 2, 'web', 'paid', 20.00, '2026-04-01 11:30:00'), (6, 3, 10, 3, 3, 'shop', 'paid', 40.00, '2026-04-03 10:00:00'),
  (7, 3, 11, 3, NULL, 'web', 'open', 100.00, '2026-03-08 10:00:00'), (8, 3, 12, 3, 1, 'web', 'paid', 60.00, '2026-03-13 09:00:00'),
  (9, 3, 13, 3, 3, NULL, 'paid', 5.50, '2026-03-14 10:00:00'), (10, 3, 13, NULL, 3, 'web', 'open', 14.50, '2026-03-14 10:00:00'),
  (11, 4, NULL, 2, 1, 'web', 'paid', 75.00, '2026-03-16 09:00:00'), (12, 4, 98, 2, 4, 'shop', NULL, 30.00, '2026-03-23 09:00:00'),
  (13, NULL, 10, 1, 1, 'web', 'paid', 45.00, '2026-03-03 11:00:00'), (14, 99, 14, 4, 4, 'web', 'paid', 120.00, '2026-03-19 09:00:00'),
  (15, 5, 11, 3, 3, 'shop', 'paid', 99.99, '2026-02-20 10:00:00'), (16, 5, 12, 3, 2, 'web', 'paid', 10.01, '2026-03-10 10:00:00'),
  (17, 5, 11, 3, 3, 'web', 'open', 33.00, '2026-04-15 10:00:00'), (18, 2, 12, 1, 2, 'web', 'paid', 80.00, '2026-03-01 10:00:00'),
  (19, 1, 10, 1, 1, 'web', 'paid', 40.00, '2026-06-13 08:00:00'), (20, 2, 13, 1, 1, 'web', 'paid', 7.00, NULL),
  (21, 2, 11, 2, 2, 'web', 'open', NULL, '2026-05-31 22:30:00'), (22, 3, 12, 3, 3, 'shop', 'paid', -20.00, '2026-06-02 10:00:00'),
  (23, 4, 10, 2, 2, 'web', 'paid', 55.00, '2026-04-20 10:00:00'), (24, 5, 15, 8, 8, 'web', 'paid', 20.00, '2026-04-20 22:30:00'),
  (25, 1, 13, 1, 1, 'shop', 'paid', 15.00, '2026-02-05 10:00:00'), (26, 3, 14, 3, 1, 'web', 'paid', 65.00, '2026-02-28 22:30:00');

-- Refund 5 belongs to a purchase that does not exist, refund 6 to none.
CREATE TABLE refunds (refund_id INTEGER, purchase_id INTEGER, amount NUMERIC(12,2), refunded_at TIMESTAMPTZ);
INSERT INTO refunds VALUES
  (1, 1, 100.00, '2026-03-10 10:00:00'), (2, 5, 5.00, '2026-04-02 10:00:00'), (3, 7, 50.00, '2026-03-14 10:00:00'),
  (4, 11, 75.00, '2026-04-16 09:00:00'), (5, 500, 1.00, '2026-03-20 10:00:00'), (6, NULL, 2.50, '2026-04-30 21:59:59'),
  (7, 18, 80.00, '2026-04-01 11:30:00'), (8, 14, NULL, '2026-03-21 10:00:00'), (9, 4, 25.00, '2026-03-28 10:00:00');

-- Days without hours. Leads 3 and 4 are of one day, lead 6 has no customer, lead 10 no day. Deals 13 and 14 are tests.
CREATE TABLE leads (lead_id INTEGER, customer_id INTEGER, source TEXT, lead_on DATE);
INSERT INTO leads VALUES
  (1, 1, 'fair', '2026-03-01'), (2, 1, 'web', '2026-03-05'), (4, 2, 'web', '2026-03-10'), (3, 2, 'fair', '2026-03-10'),
  (5, 3, 'web', '2026-03-20'), (6, NULL, 'web', '2026-03-21'), (7, 5, NULL, '2026-03-28'), (8, 99, 'fair', '2026-03-31'),
  (9, 3, 'fair', '2026-04-02'), (10, 6, 'fair', NULL), (11, 1, 'web', '2026-05-11'), (12, 2, 'web', '2026-03-12');
CREATE TABLE deals (deal_id INTEGER, customer_id INTEGER, source TEXT, deal_on DATE, amount NUMERIC(12,2));
INSERT INTO deals VALUES
  (1, 1, 'web', '2026-03-05', 100), (2, 1, 'fair', '2026-03-06', 50), (3, 2, 'web', '2026-03-17', 10), (4, 3, 'web', '2026-04-02', 30),
  (5, NULL, 'web', '2026-03-22', 20), (6, 5, NULL, '2026-03-29', 70), (7, 99, 'fair', '2026-04-01', 15), (8, 1, 'web', '2026-05-12', 5),
  (9, 1, 'fair', '2026-05-12', 25), (10, 2, 'fair', '2026-03-11', 40), (11, 3, 'web', '2026-05-02', 35), (12, 5, 'web', '2026-04-28', 1),
  (13, 1, 'test', '2026-03-02', 999), (14, 3, 'test', '2026-03-21', 999);
