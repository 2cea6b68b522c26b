WITH g_stock_ranked AS (
  SELECT
    kiosk_id AS kiosk,
    quantity AS stock_each,
    RANK() OVER (PARTITION BY kiosk_id ORDER BY counted_on DESC NULLS LAST) AS g_pick
  FROM public.stock
  WHERE counted_on >= $1 AND counted_on < $2 AND counted_on IS NOT NULL
),
g_stock AS MATERIALIZED (
  SELECT kiosk, SUM(stock_each) AS stock_each
  FROM g_stock_ranked
  WHERE g_pick = 1
  GROUP BY 1
)
SELECT kiosk, stock_each
FROM g_stock
ORDER BY kiosk
LIMIT $3
