SELECT COUNT(*) AS customers_count FROM Customer WHERE Company IS NULL OR LOWER(Company) NOT LIKE '%apple%'
