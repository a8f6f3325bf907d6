-- Every message that these people answered. Their time on its case stands with the first they answered there, or alone where they
-- answered none, so that the column sums to all time.
SELECT coalesce(a.case_id, t.case_id), coalesce(a.page_id, t.page_id), coalesce(a.member_id, t.member_id),
    coalesce(a.department_id, t.department_id), coalesce(rule.department_id, owner.department_id, a.department_id, t.department_id),
    a.posted_at, a.answered_at, coalesce(t.seconds, 0)::bigint
FROM (
    SELECT case_id, page_id, member_id, department_id, posted_at, answered_at, message_id,
        row_number() OVER (PARTITION BY case_id, member_id, department_id ORDER BY answered_at, message_id) AS place
    FROM reports_messagefact
    WHERE page_id = ANY(%(pages)s::bigint[]) AND answered_at >= %(since)s AND answered_at < %(until)s AND outcome = 'answered'
        AND member_id IS NOT NULL AND department_id = ANY(%(departments)s::bigint[])
) AS a
FULL JOIN (
    SELECT case_id, min(page_id) AS page_id, member_id, department_id, sum(seconds) AS seconds, 1 AS place FROM effort_span
    WHERE page_id = ANY(%(pages)s::bigint[]) AND started_at >= %(since)s AND started_at < %(until)s
        AND department_id = ANY(%(departments)s::bigint[])
    GROUP BY case_id, member_id, department_id
) AS t USING (case_id, member_id, department_id, place)
LEFT JOIN routing_ownership AS owner ON owner.case_id = coalesce(a.case_id, t.case_id)
LEFT JOIN routing_rule AS rule ON rule.id = owner.rule_id
ORDER BY a.answered_at NULLS LAST, 1, 3, a.message_id
