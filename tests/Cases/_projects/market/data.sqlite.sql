-- The same instants in the other storages that SQLite columns may have.
CREATE VIEW events_t AS SELECT event_id, REPLACE(happened_at, ' ', 'T') || 'Z' AS happened_at FROM events;
CREATE VIEW events_unix AS SELECT event_id, CAST(strftime('%s', happened_at) AS INTEGER) AS happened_at FROM events;
CREATE VIEW events_ms AS SELECT event_id, CAST(strftime('%s', happened_at) AS INTEGER) * 1000 AS happened_at FROM events;
