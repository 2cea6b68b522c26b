CREATE VIEW events_t AS SELECT event_id, happened_at FROM events;
CREATE VIEW events_unix AS SELECT event_id, happened_at FROM events;
CREATE VIEW events_ms AS SELECT event_id, happened_at FROM events;
