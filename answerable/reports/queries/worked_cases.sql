-- The cases behind a figure: how long these people worked on each, and how many of its messages they answered; sums of all beside each.
-- Hidden cases are in the sums and not in the list.
WITH time AS (
    SELECT case_id, sum(seconds) AS seconds FROM effort_span
    WHERE page_id = ANY(%(pages)s::bigint[]) AND started_at >= %(since)s AND started_at < %(until)s
        AND department_id = ANY(%(departments)s::bigint[]) AND (%(member)s = 0 OR member_id = %(member)s)
    GROUP BY case_id
), answered AS (
    SELECT case_id, count(*) AS items FROM reports_messagefact
    WHERE page_id = ANY(%(pages)s::bigint[]) AND answered_at >= %(since)s AND answered_at < %(until)s AND outcome = 'answered'
        AND member_id IS NOT NULL AND department_id = ANY(%(departments)s::bigint[]) AND (%(member)s = 0 OR member_id = %(member)s)
    GROUP BY case_id
), worked AS (
    SELECT case_id, coalesce(rule.department_id, owner.department_id, (%(departments)s::bigint[])[1]) AS belongs_id, coalesce(items, 0) AS items,
        coalesce(seconds, 0)::bigint AS seconds
    FROM time FULL JOIN answered USING (case_id)
    LEFT JOIN routing_ownership AS owner USING (case_id) LEFT JOIN routing_rule AS rule ON rule.id = owner.rule_id
), summed AS (
    SELECT *, count(*) FILTER (WHERE case_id <> ALL(%(hidden)s::bigint[])) OVER () AS listed,
        count(*) OVER () AS cases, sum(items) OVER ()::bigint AS all_items, sum(seconds) OVER ()::bigint AS all_seconds
    FROM worked WHERE belongs_id = ANY(%(belonging)s::bigint[])
), shown AS (
    SELECT * FROM summed WHERE case_id <> ALL(%(hidden)s::bigint[])
    ORDER BY seconds DESC, case_id DESC LIMIT %(limit)s OFFSET %(skipped)s
)
SELECT shown.case_id, c.page_id, p.name, m.text, m.language, belongs_id, items, seconds, listed, cases, all_items, all_seconds
FROM shown JOIN cases_case AS c ON c.id = shown.case_id JOIN customers_person AS p ON p.id = c.person_id
LEFT JOIN LATERAL (
    SELECT text, language FROM cases_message WHERE case_id = shown.case_id AND NOT is_ours ORDER BY id DESC LIMIT 1
) AS m ON TRUE
WHERE c.page_id = ANY(%(pages)s::bigint[])
ORDER BY seconds DESC, shown.case_id DESC
