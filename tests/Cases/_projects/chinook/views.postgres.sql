CREATE VIEW shop_artists AS SELECT artist_id, name AS artist_name FROM artist;
CREATE VIEW shop_albums AS SELECT album_id, artist_id, title FROM album;
CREATE VIEW shop_genres AS SELECT genre_id, name AS genre_name FROM genre;
CREATE VIEW shop_tracks AS SELECT track_id, album_id, genre_id, composer, milliseconds FROM track;
CREATE VIEW shop_employees AS SELECT employee_id, last_name, reports_to AS manager_id, title AS job FROM employee;
CREATE VIEW shop_customers AS SELECT customer_id, company, country, support_rep_id FROM customer;
CREATE VIEW shop_invoices AS SELECT invoice_id, customer_id, invoice_date AS invoiced_at, billing_country, total FROM invoice;
CREATE VIEW shop_lines AS SELECT invoice_line_id AS line_id, invoice_id, track_id, unit_price, quantity FROM invoice_line;
CREATE VIEW shop_playlist_tracks AS SELECT playlist_id, track_id FROM playlist_track;
