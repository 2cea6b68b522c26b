SELECT region, 0 AS revenue, 0 AS sales_count FROM kiosks WHERE kiosk_id > 99
