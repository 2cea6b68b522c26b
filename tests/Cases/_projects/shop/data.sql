CREATE TABLE customers (customer_id INTEGER, region TEXT, segment TEXT);
INSERT INTO customers VALUES (1, 'EAST', 'retail'), (2, 'EAST', 'retail'), (3, 'WEST', 'wholesale'), (4, 'NORTH', 'retail');

-- Order 105 names a customer that does not exist.
CREATE TABLE orders (order_id INTEGER, customer_id INTEGER, amount NUMERIC(12,2), status TEXT);
INSERT INTO orders VALUES
  (101, 1, 100, 'completed'), (102, 1, 50, 'completed'), (103, 2, 200, 'pending'), (104, 3, 75, 'completed'), (105, 99, 30, 'completed');

CREATE TABLE returns (return_id INTEGER, customer_id INTEGER, amount NUMERIC(12,2));
INSERT INTO returns VALUES (201, 1, 10), (202, 3, 5), (203, 4, 15);
