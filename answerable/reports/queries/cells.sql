-- Whole blocks of days from their tallies, what changed since, and the facts of the days at the ends of the period.
SELECT outcome, band, is_old, sum(count)::bigint
FROM (
    SELECT tally.outcome, tally.band, run.is_old, tally.count
    FROM unnest(%(pages)s::bigint[]) AS visible(page_id)
    CROSS JOIN unnest(%(lengths)s::smallint[], %(firsts)s::date[], %(ends)s::date[], %(old_runs)s::boolean[])
        AS run(length, first, until, is_old)
    CROSS JOIN LATERAL (
        SELECT outcome, band, count FROM reports_tally AS t
        WHERE t.page_id = visible.page_id AND t.department_id = %(department)s AND t.length = run.length
            AND t.first_day >= run.first AND t.first_day < run.until OFFSET 0
    ) AS tally
    UNION ALL
    SELECT c.outcome, c.band, run.is_old, c.count
    FROM reports_tallychange AS c
    JOIN unnest(%(firsts)s::date[], %(ends)s::date[], %(old_runs)s::boolean[]) AS run(first, until, is_old)
        ON c.day >= run.first AND c.day < run.until
    WHERE c.page_id = ANY(%(pages)s::bigint[]) AND (%(department)s = 0 OR c.department_id = %(department)s)
    UNION ALL
    SELECT fact.outcome, fact.band, edge.is_old, 1
    FROM unnest(%(pages)s::bigint[]) AS visible(page_id)
    CROSS JOIN unnest(%(sinces)s::timestamptz[], %(untils)s::timestamptz[], %(old_edges)s::boolean[]) AS edge(since, until, is_old)
    CROSS JOIN LATERAL (
        SELECT outcome, band FROM reports_messagefact AS f
        WHERE f.page_id = visible.page_id AND f.posted_at >= edge.since AND f.posted_at < edge.until
            AND (%(department)s = 0 OR f.owner_department_id = %(department)s) OFFSET 0
    ) AS fact
) AS counted
GROUP BY outcome, band, is_old
