-- Instants are written in UTC; Berlin is one hour ahead in winter and two in summer (2026: from 29 March 01:00 to 25 October 01:00 UTC).

CREATE TABLE departments (department_id INTEGER, dept_name TEXT);
INSERT INTO departments VALUES (1, 'Food'), (2, 'Home'), (3, 'Garden');

-- Category 13 belongs to no department, category 14 to one that does not exist.
CREATE TABLE categories (category_id INTEGER, department_id INTEGER, category_name TEXT);
INSERT INTO categories VALUES (10, 1, 'Fruit'), (11, 1, 'Bread'), (12, 2, 'Lamps'), (13, NULL, 'Misc'), (14, 77, 'Lost');

-- Product 105 has no category; product 106 is never sold.
CREATE TABLE products (product_id INTEGER, category_id INTEGER, product_name TEXT, launched_on DATE, discontinued BOOLEAN);
INSERT INTO products VALUES
  (100, 10, 'Apple', '2024-02-29', FALSE), (101, 10, 'Banana', '2025-12-31', FALSE), (102, 11, 'Rye', '2026-01-01', TRUE),
  (103, 12, 'Desk lamp', NULL, NULL), (104, 13, 'Gift card', '2026-03-31', FALSE), (105, NULL, 'Mystery', '2026-06-30', TRUE),
  (106, 14, 'Spade', '2026-02-28', FALSE);

-- Customer 6 never orders; orders name customer 99, who does not exist.
CREATE TABLE customers (customer_id INTEGER, company TEXT, country TEXT, email TEXT, signed_up DATE);
INSERT INTO customers VALUES
  (1, 'Apple Orchard', 'DE', 'ada@example.com', '2024-02-01'), (2, '100%_Foods', 'AT', 'bob@example.com', '2025-12-31'),
  (3, NULL, 'DE', 'cyd@example.com', '2026-01-15'), (4, 'back\slash Ltd', NULL, NULL, '2026-03-29'),
  (5, 'O''Neil & Sons', 'IE', 'eve@example.com', NULL), (6, 'Quiet Corp', 'AT', 'fay@example.com', '2026-05-31');

-- Half-open validities. Customer 1 has a gap in April 2026, customer 2 changes at a midnight of Berlin, customer 5 has none.
CREATE TABLE customer_tiers (customer_id INTEGER, tier TEXT, valid_from TIMESTAMPTZ, valid_to TIMESTAMPTZ);
INSERT INTO customer_tiers VALUES
  (1, 'bronze', '2024-01-01 00:00:00', '2026-03-31 22:00:00'), (1, 'gold', '2026-04-30 22:00:00', NULL),
  (2, 'bronze', '2025-01-01 00:00:00', '2025-12-31 23:00:00'), (2, 'silver', '2025-12-31 23:00:00', '2026-06-30 22:00:00'),
  (2, 'gold', '2026-06-30 22:00:00', NULL), (3, 'silver', '2026-02-01 00:00:00', NULL), (4, 'bronze', '2026-03-29 00:00:00', NULL);

CREATE TABLE addresses (address_id INTEGER, city TEXT, zip TEXT);
INSERT INTO addresses VALUES (1, 'Berlin', '10115'), (2, 'Hamburg', '20095'), (3, 'Wien', '01010'), (4, NULL, '99999');

-- Order 10 is billed to an address that does not exist, order 13 is a test, order 26 has no time, order 28 has no lines.
CREATE TABLE orders (order_id INTEGER, customer_id INTEGER, bill_address_id INTEGER, ship_address_id INTEGER, status TEXT,
  placed_at TIMESTAMPTZ, priority INTEGER, is_gift BOOLEAN, discount NUMERIC(6,4), state TEXT);
INSERT INTO orders VALUES
  (1, 1, 1, 1, 'paid', '2024-02-29 10:00:00', 1, TRUE, 0.1, 'a'),
  (2, 1, 1, 2, 'paid', '2025-12-31 22:59:59', 2, FALSE, NULL, 'a'),
  (3, 2, 3, NULL, 'paid', '2025-12-31 23:00:00', 3, NULL, 0.05, 'b'),
  (4, 2, 3, 3, 'open', '2026-01-31 22:59:59', 1, FALSE, 0, 'b'),
  (5, 3, NULL, 2, 'paid', '2026-01-31 23:00:00', NULL, TRUE, 0.3333, 'a'),
  (6, 3, 2, 2, 'refunded', '2026-02-28 12:00:00', 2, FALSE, NULL, NULL),
  (7, NULL, 1, 1, 'paid', '2026-03-01 08:00:00', 5, NULL, 0.25, 'a'),
  (8, 4, 4, 1, 'open', '2026-03-28 23:30:00', 3, TRUE, 0.5, 'b'),
  (9, 4, 4, 4, 'paid', '2026-03-29 00:59:59', 1, TRUE, 0.125, 'b'),
  (10, 5, 99, 1, 'paid', '2026-03-29 01:00:00', 4, FALSE, NULL, 'a'),
  (11, 99, 2, 2, 'paid', '2026-03-29 22:00:00', 2, FALSE, 0.2, NULL),
  (12, 1, 1, 1, 'paid', '2026-03-31 22:00:00', 2, TRUE, 0.1, 'b'),
  (13, 2, 3, 3, 'test', '2026-05-05 10:00:00', 9, TRUE, 0.9, 'a'),
  (14, 1, 1, 2, NULL, '2026-06-30 21:59:59', 3, FALSE, NULL, 'a'),
  (15, 5, 2, 3, 'open', '2026-06-30 22:00:00', 1, NULL, 0.15, 'b'),
  (16, 3, 2, 1, 'paid', '2026-10-25 00:30:00', 2, TRUE, 0, 'a'),
  (17, 3, 2, 1, 'paid', '2026-10-25 01:30:00', 2, FALSE, 0.0001, 'a'),
  (18, 5, 2, 2, 'refunded', '2026-10-31 23:00:00', 4, FALSE, 0.3, 'b'),
  (19, 1, 1, 1, 'paid', '2026-11-02 09:00:00', 1, FALSE, 0.1, 'a'),
  (20, 2, 3, 3, 'open', '2026-11-08 22:59:59', 2, TRUE, NULL, 'b'),
  (21, 4, 4, 1, 'paid', '2026-11-09 10:00:00', 3, FALSE, 0.05, 'a'),
  (22, 5, NULL, NULL, 'paid', '2026-11-15 23:00:00', 1, TRUE, 0.2, 'a'),
  (23, 1, 1, 1, 'paid', '2026-11-21 22:30:00', 2, FALSE, 0.1, 'b'),
  (24, 2, 3, 3, 'open', '2026-11-22 09:30:00', NULL, FALSE, 0, 'a'),
  (25, 3, 2, 2, 'paid', '2026-11-22 12:00:00', 2, TRUE, 0.4, 'a'),
  (26, 1, 1, 1, 'paid', NULL, 1, FALSE, 0.1, 'a'),
  (27, 4, 4, 4, 'open', '2026-11-30 23:00:00', 3, TRUE, 0.5, 'b'),
  (28, 5, 2, 2, 'paid', '2026-07-15 10:00:00', 1, FALSE, NULL, 'b');

-- One row per shipped order; order 999 does not exist.
CREATE TABLE shipping (order_id INTEGER, carrier TEXT, shipped_on DATE, state TEXT);
INSERT INTO shipping VALUES
  (1, 'DHL', '2024-03-01', 'x'), (2, 'DHL', '2026-01-01', 'y'), (3, 'UPS', '2026-01-02', 'x'), (5, 'UPS', '2026-02-02', 'y'),
  (7, NULL, '2026-03-02', 'x'), (9, 'DHL', NULL, 'y'), (12, 'DHL', '2026-04-01', 'x'), (16, 'UPS', '2026-10-26', NULL),
  (19, 'DHL', '2026-11-03', 'y'), (999, 'GLS', '2026-11-03', 'y');

-- Line 1 of order 900 has no order; prices may be unknown or negative.
CREATE TABLE order_lines (order_id INTEGER, line_no INTEGER, product_id INTEGER, quantity INTEGER, price NUMERIC(12,2));
INSERT INTO order_lines VALUES
  (1, 1, 100, 10, 0.10), (1, 2, 101, 1, 0.20), (2, 1, 100, 3, 0.33), (3, 1, 102, 2, 4.50), (3, 2, 103, 1, 89.90),
  (4, 1, 103, 1, 89.90), (4, 2, NULL, 1, 5.00), (5, 1, 104, 4, 25.00), (6, 1, 100, 100, 0.09), (6, 2, 105, 1, -10.00),
  (7, 1, 101, 7, 0.15), (8, 1, 103, 2, 79.95), (8, 2, 102, 1, 4.75), (9, 1, 100, 0, 0.10), (9, 2, 104, 1, 50.00),
  (10, 1, 199, 1, 12.34), (10, 2, 100, 5, 0.11), (11, 1, 101, 20, 0.18), (12, 1, 102, 3, 4.80), (12, 2, 104, 1, NULL),
  (13, 1, 100, 1000, 9.99), (14, 1, 105, 2, 7.77), (15, 1, 103, 1, 85.00), (15, 2, 100, NULL, 0.12), (16, 1, 101, 12, 0.22),
  (17, 1, 101, 12, 0.22), (18, 1, 103, 1, 95.00), (18, 2, 103, 1, -95.00), (19, 1, 100, 50, 0.10), (19, 2, 102, 2, 5.00),
  (20, 1, 104, 2, 25.00), (21, 1, 103, 3, 90.00), (22, 1, 105, 1, 33.33), (22, 2, 105, 1, 33.33), (22, 3, 105, 1, 33.34),
  (23, 1, 101, 5, 0.25), (24, 1, 102, 1, 5.10), (25, 1, 103, 1, 99.99), (26, 1, 100, 9, 0.10), (27, 1, 104, 1, 100.00),
  (900, 1, 100, 1, 3.00);

-- Days without zone. Refund 7 names a line that does not exist, refund 8 none at all.
CREATE TABLE refunds (refund_id INTEGER, order_id INTEGER, line_no INTEGER, amount NUMERIC(12,2), refunded_on DATE);
INSERT INTO refunds VALUES
  (1, 3, 2, 89.90, '2026-01-10'), (2, 6, 1, 9.00, '2026-02-28'), (3, 6, 2, -10.00, '2026-03-01'), (4, 8, 1, 79.95, '2026-03-31'),
  (5, 18, 1, 95.00, '2026-11-01'), (6, 19, 2, 5.00, '2026-11-16'), (7, 500, 1, 1.00, '2026-11-20'), (8, NULL, NULL, 2.50, '2026-11-22'),
  (9, 12, 1, NULL, '2026-04-30'), (10, 16, 1, 0.22, NULL);

-- Account 3 is closed after February, account 4 opens in March, account 5 has an unknown branch and one row in a month of its own.
CREATE TABLE accounts (account_id INTEGER, branch TEXT);
INSERT INTO accounts VALUES (1, 'North'), (2, 'South'), (3, 'North'), (4, 'South'), (5, NULL);
CREATE TABLE balances (account_id INTEGER, as_of DATE, balance NUMERIC(12,2));
INSERT INTO balances VALUES
  (1, '2026-01-15', 90), (1, '2026-01-31', 100), (2, '2026-01-31', 250.50), (3, '2026-01-31', 10), (3, '2026-01-30', 7),
  (1, '2026-02-27', 110), (2, '2026-02-28', 240), (3, '2026-02-28', -5), (1, '2026-03-31', 130), (2, '2026-03-31', NULL),
  (4, '2026-03-31', 60), (4, '2026-03-15', 55), (5, '2026-04-10', 1), (6, '2026-03-31', 3);

-- Sums pass 2^53 hundredths, which no binary double holds.
CREATE TABLE ledger (entry_id INTEGER, book TEXT, booked_on DATE, amount NUMERIC(18,2));
INSERT INTO ledger VALUES
  (1, 'main', '2026-01-01', 9999999999999.99), (2, 'main', '2026-01-01', 9999999999999.99), (3, 'main', '2026-01-02', 9999999999999.99),
  (4, 'main', '2026-01-02', 9999999999999.99), (5, 'main', '2026-01-02', 9999999999999.99), (6, 'main', '2026-01-03', 9999999999999.99),
  (7, 'main', '2026-01-03', 9999999999999.99), (8, 'main', '2026-01-03', 9999999999999.99), (9, 'main', '2026-01-03', 9999999999999.99),
  (10, 'main', '2026-01-03', 9999999999999.98), (11, 'cents', '2026-01-01', 0.10), (12, 'cents', '2026-01-01', 0.20),
  (13, 'cents', '2026-01-02', -0.30), (14, 'minus', '2026-01-01', -9999999999999.99), (15, 'minus', '2026-01-01', -0.01);

-- One sensor has one value, one has only unknown values, one has ties.
CREATE TABLE readings (reading_id INTEGER, sensor TEXT, reading NUMERIC(8,3), raw DOUBLE PRECISION, ok BOOLEAN, taken_on DATE);
INSERT INTO readings VALUES
  (1, 's1', 1, 0.5, TRUE, '2026-01-01'), (2, 's1', 2, 1.5, TRUE, '2026-01-01'), (3, 's1', 4, 2.25, FALSE, '2026-01-02'),
  (4, 's1', 8, NULL, NULL, '2026-01-02'), (5, 's2', 5.125, 1e3, TRUE, '2026-01-01'), (6, 's3', NULL, NULL, NULL, '2026-01-01'),
  (7, 's3', NULL, NULL, NULL, '2026-01-02'), (8, 's4', -1.5, -2.0, FALSE, '2026-01-01'), (9, 's4', -1.5, -2.0, FALSE, '2026-01-01'),
  (10, 's4', 3, 0.0, TRUE, '2026-01-03'), (11, 's4', 3, 0.0, NULL, '2026-01-03'), (12, 's4', 10.001, 7.0, TRUE, '2026-01-03'),
  (13, NULL, 6, 6.0, TRUE, '2026-01-01');

-- Letters that differ in case, accent or trailing blanks, and two characters whose order by code point is not their order by UTF-16 unit.
CREATE TABLE labels (label_id INTEGER, tag TEXT, score INTEGER);
INSERT INTO labels VALUES
  (1, 'a', 1), (2, 'A', 2), (3, 'a ', 4), (4, 'ä', 8), (5, 'Z', 16), (6, '', 32), (7, NULL, 64), (8, 'a', 128), (9, 'ß', 256),
  (10, 'ss', 512), (11, '😀', 1024), (12, '～', 2048), (13, 'b', 4096), (14, ' a', 8192);

-- Instants around both changes of the clocks.
CREATE TABLE events (event_id INTEGER, happened_at TIMESTAMPTZ, kind TEXT);
INSERT INTO events VALUES
  (1, '2026-03-29 00:15:00', 'spring'), (2, '2026-03-29 00:59:59', 'spring'), (3, '2026-03-29 01:00:00', 'spring'),
  (4, '2026-03-29 01:30:30', 'spring'), (5, '2026-03-29 02:00:00', 'spring'), (6, '2026-10-24 23:59:59', 'autumn'),
  (7, '2026-10-25 00:00:00', 'autumn'), (8, '2026-10-25 00:30:00', 'autumn'), (9, '2026-10-25 00:30:30', 'autumn'),
  (10, '2026-10-25 01:00:00', 'autumn'), (11, '2026-10-25 01:30:00', 'autumn'), (12, '2026-10-25 02:00:00', 'autumn'),
  (13, '2026-10-25 22:59:59', 'autumn'), (14, '2026-10-25 23:00:00', 'autumn'), (15, '2026-11-22 08:59:59', 'today'),
  (16, '2026-11-22 09:00:00', 'today'), (17, '2026-11-22 09:59:59', 'today'), (18, '2026-11-22 10:00:00', 'today'),
  (19, NULL, 'never');
