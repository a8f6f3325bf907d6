-- What changed is added to the blocks of days that it lies in, to its department's and to those of all departments (0).
WITH changed AS (DELETE FROM reports_tallychange RETURNING page_id, department_id, day, outcome, band, count),
by_day AS (
    SELECT page_id, department_id, day, outcome, band, sum(count) AS count FROM changed
    GROUP BY page_id, department_id, day, outcome, band HAVING sum(count) <> 0
)
INSERT INTO reports_tally (page_id, department_id, length, first_day, outcome, band, count)
SELECT page_id, counted.department_id, length, day - mod(day - DATE '0001-01-01' + 1, length) AS first_day, outcome, band, sum(count)
FROM by_day CROSS JOIN unnest(%(lengths)s::int[]) AS length
CROSS JOIN LATERAL (SELECT by_day.department_id WHERE by_day.department_id IS NOT NULL UNION ALL SELECT 0) AS counted(department_id)
GROUP BY page_id, counted.department_id, length, first_day, outcome, band HAVING sum(count) <> 0
ORDER BY page_id, counted.department_id, length, first_day, outcome, band
ON CONFLICT (page_id, department_id, length, first_day, outcome, band) DO UPDATE SET count = reports_tally.count + excluded.count
