-- Seconds and answered messages by week, who did it for which department, the department that its case belongs to by the matrix, and
-- whether it was in the period that is reported. Nothing is summed by case first: a year has nearly as many cases as rows.
SELECT done.week, done.department_id, done.member_id, coalesce(rule.department_id, owner.department_id, done.department_id) AS belongs_id,
    sum(done.seconds)::bigint, sum(done.items)::bigint, done.is_inside
FROM (
    SELECT date_trunc('week', started_at AT TIME ZONE %(zone)s)::date AS week, department_id, member_id, case_id, seconds, 0 AS items,
        started_at >= %(inside_since)s AND started_at < %(inside_until)s AS is_inside
    FROM effort_span
    WHERE page_id = ANY(%(pages)s::bigint[]) AND started_at >= %(since)s AND started_at < %(until)s
        AND department_id = ANY(%(departments)s::bigint[])
    UNION ALL
    SELECT date_trunc('week', answered_at AT TIME ZONE %(zone)s)::date, department_id, member_id, case_id, 0, 1,
        answered_at >= %(inside_since)s AND answered_at < %(inside_until)s
    FROM reports_messagefact
    WHERE page_id = ANY(%(pages)s::bigint[]) AND answered_at >= %(since)s AND answered_at < %(until)s
        AND outcome = 'answered' AND member_id IS NOT NULL AND department_id = ANY(%(departments)s::bigint[])
) AS done
LEFT JOIN routing_ownership AS owner ON owner.case_id = done.case_id
LEFT JOIN routing_rule AS rule ON rule.id = owner.rule_id
GROUP BY 1, 2, 3, 4, 7
