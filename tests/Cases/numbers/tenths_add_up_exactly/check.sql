SELECT 0 AS booked
