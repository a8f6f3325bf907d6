-- Seconds and answered messages by week, who did it for which department, and the department that its case belongs to by the matrix.
SELECT week, done.department_id, done.member_id, coalesce(rule.department_id, owner.department_id, done.department_id) AS belongs_id,
    sum(seconds)::bigint, sum(items)::bigint
FROM (
    SELECT date_trunc('week', started_at AT TIME ZONE %(zone)s)::date AS week, department_id, member_id, case_id,
        sum(seconds) AS seconds, 0 AS items
    FROM effort_span
    WHERE page_id = ANY(%(pages)s::bigint[]) AND started_at >= %(since)s AND started_at < %(until)s
        AND department_id = ANY(%(departments)s::bigint[])
    GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT date_trunc('week', answered_at AT TIME ZONE %(zone)s)::date, department_id, member_id, case_id, 0, count(*)
    FROM reports_messagefact
    WHERE page_id = ANY(%(pages)s::bigint[]) AND answered_at >= %(since)s AND answered_at < %(until)s
        AND outcome = 'answered' AND member_id IS NOT NULL AND department_id = ANY(%(departments)s::bigint[])
    GROUP BY 1, 2, 3, 4
) AS done
LEFT JOIN routing_ownership AS owner ON owner.case_id = done.case_id
LEFT JOIN routing_rule AS rule ON rule.id = owner.rule_id
GROUP BY 1, 2, 3, 4
ORDER BY 1, 2, 3, 4
