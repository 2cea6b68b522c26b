CREATE TABLE retail_calendar (day DATE, week_start DATE, period_id TEXT, quarter_id TEXT, year_id INTEGER);
INSERT INTO retail_calendar SELECT date(week_start, n || ' days'), week_start, period_id, quarter_id, year_id FROM retail_weeks, numbers WHERE n < 7;

CREATE TABLE season_days (day DATE, season TEXT);
INSERT INTO season_days SELECT date(first_day, (10 * t.n + u.n) || ' days'), season FROM seasons, numbers t, numbers u WHERE 10 * t.n + u.n < days_long;
