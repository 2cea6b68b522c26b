CREATE VIEW shop_artists AS SELECT ArtistId AS artist_id, Name AS artist_name FROM Artist;
CREATE VIEW shop_albums AS SELECT AlbumId AS album_id, ArtistId AS artist_id, Title AS title FROM Album;
CREATE VIEW shop_genres AS SELECT GenreId AS genre_id, Name AS genre_name FROM Genre;
CREATE VIEW shop_tracks AS SELECT TrackId AS track_id, AlbumId AS album_id, GenreId AS genre_id, Composer AS composer,
  Milliseconds AS milliseconds FROM Track;
CREATE VIEW shop_employees AS SELECT EmployeeId AS employee_id, LastName AS last_name, ReportsTo AS manager_id, Title AS job
  FROM Employee;
CREATE VIEW shop_customers AS SELECT CustomerId AS customer_id, Company AS company, Country AS country,
  SupportRepId AS support_rep_id FROM Customer;
CREATE VIEW shop_invoices AS SELECT InvoiceId AS invoice_id, CustomerId AS customer_id, InvoiceDate AS invoiced_at,
  BillingCountry AS billing_country, Total AS total FROM Invoice;
CREATE VIEW shop_lines AS SELECT InvoiceLineId AS line_id, InvoiceId AS invoice_id, TrackId AS track_id, UnitPrice AS unit_price,
  Quantity AS quantity FROM InvoiceLine;
CREATE VIEW shop_playlist_tracks AS SELECT PlaylistId AS playlist_id, TrackId AS track_id FROM PlaylistTrack;
