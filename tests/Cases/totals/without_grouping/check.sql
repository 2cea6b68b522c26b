SELECT 175 AS revenue, 35 AS basket, 58 AS price_median
