SELECT DISTINCT a.agency_name AS "campaign.agency.agency_name", v.device
FROM visits v LEFT JOIN campaigns c ON c.campaign_id = v.campaign_id LEFT JOIN agencies a ON a.agency_id = c.agency_id
ORDER BY 1 NULLS LAST, 2 NULLS LAST
