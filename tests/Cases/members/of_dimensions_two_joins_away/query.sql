WITH g_visits AS MATERIALIZED (
  SELECT agencies.agency_name, visits.device
  FROM public.visits
  LEFT JOIN public.campaigns ON campaigns.campaign_id = visits.campaign_id
  LEFT JOIN public.agencies ON agencies.agency_id = campaigns.agency_id
  GROUP BY 1, 2
)
SELECT agency_name, device
FROM g_visits
ORDER BY agency_name COLLATE "C", device COLLATE "C"
LIMIT $1
