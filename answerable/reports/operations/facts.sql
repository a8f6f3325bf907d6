-- One fact a message of a customer. An answer is our first message in the case that was recorded after it, or one that replies to
-- it directly (those can arrive before it). A message that needed a response and was deleted, or whose case was closed, is closed.
-- What a fact was before is taken from its day's tally, what it is now is added. rules/bands.py says what a band is.
-- OFFSET 0 keeps each step by its index: a planner that has not counted new tables yet would read them whole for every batch.
WITH found AS (
    SELECT
        m.id AS message_id, m.case_id, m.page_id, m.posted_at, l.is_public, m.is_imported, r.needs_response, r.reason,
        CASE WHEN NOT r.needs_response THEN 'not_needed' WHEN answer.id IS NOT NULL THEN 'answered'
            WHEN m.deleted_at IS NOT NULL OR closure.at IS NOT NULL THEN 'closed' ELSE 'open' END AS outcome,
        answer.id AS answer_id, answer.posted_at AS answered_at, answer.is_public AS answered_in_public, sent.member_id, sent.department_id,
        coalesce(sent.discipline, '') AS discipline,
        CASE WHEN r.needs_response AND answer.id IS NULL THEN coalesce(closure.at, m.deleted_at) END AS closed_at,
        owner.department_id AS owner_department_id,
        CASE WHEN r.needs_response AND answer.id IS NOT NULL
            THEN ceil(4 * ln(greatest(date_part('epoch', answer.posted_at - m.posted_at), 1) / 259200) / ln(2)) ELSE 0
        END::smallint AS band,
        before.page_id AS old_page_id, before.owner_department_id AS old_department_id, before.posted_at AS old_posted_at,
        before.outcome AS old_outcome, before.band AS old_band
    FROM unnest(%(cases)s::bigint[]) AS wanted(id)
    CROSS JOIN LATERAL (
        SELECT id, case_id, page_id, leg_id, external_id, posted_at, deleted_at, is_imported
        FROM cases_message WHERE case_id = wanted.id AND NOT is_ours OFFSET 0
    ) AS m
    CROSS JOIN LATERAL (SELECT is_public FROM cases_leg WHERE id = m.leg_id OFFSET 0) AS l
    CROSS JOIN LATERAL (SELECT needs_response, reason FROM triage_reading WHERE message_id = m.id OFFSET 0) AS r
    LEFT JOIN LATERAL (
        SELECT message_id, answer_id, member_id, needs_response, reason, owner_department_id, page_id, posted_at, outcome, band
        FROM reports_messagefact WHERE message_id = m.id OFFSET 0
    ) AS before ON TRUE
    LEFT JOIN LATERAL (SELECT department_id FROM routing_ownership WHERE case_id = wanted.id OFFSET 0) AS owner ON TRUE
    LEFT JOIN cases_closure AS closure ON closure.case_id = m.case_id AND closure.reopened_at IS NULL
    LEFT JOIN LATERAL (
        SELECT a.id, a.page_id, a.external_id, a.posted_at, leg.is_public
        FROM cases_message AS a JOIN cases_leg AS leg ON leg.id = a.leg_id
        WHERE a.case_id = m.case_id AND a.is_ours AND (a.id > m.id OR a.parent_external_id = m.external_id)
        ORDER BY a.id LIMIT 1
    ) AS answer ON TRUE
    LEFT JOIN publish_outbound AS sent ON sent.page_id = answer.page_id AND sent.external_id = answer.external_id AND sent.external_id <> ''
    WHERE %(whole)s OR before.message_id IS NULL OR before.answer_id IS NULL OR before.member_id IS NULL
        OR before.needs_response <> r.needs_response OR before.reason <> r.reason
        OR before.owner_department_id IS DISTINCT FROM owner.department_id
), kept AS (
    INSERT INTO reports_messagefact (
        message_id, case_id, page_id, posted_at, is_public, is_imported, needs_response, reason, outcome, answer_id, answered_at, band,
        answered_in_public, member_id, department_id, discipline, closed_at, owner_department_id
    )
    SELECT message_id, case_id, page_id, posted_at, is_public, is_imported, needs_response, reason, outcome, answer_id, answered_at, band,
        answered_in_public, member_id, department_id, discipline, closed_at, owner_department_id
    FROM found ORDER BY message_id
    ON CONFLICT (message_id) DO UPDATE SET
        case_id = excluded.case_id, page_id = excluded.page_id, posted_at = excluded.posted_at, is_public = excluded.is_public,
        is_imported = excluded.is_imported, needs_response = excluded.needs_response, reason = excluded.reason,
        outcome = excluded.outcome, band = excluded.band, answer_id = excluded.answer_id, answered_at = excluded.answered_at,
        answered_in_public = excluded.answered_in_public, member_id = excluded.member_id, department_id = excluded.department_id,
        discipline = excluded.discipline, closed_at = excluded.closed_at,
        owner_department_id = excluded.owner_department_id
)
INSERT INTO reports_tallychange (page_id, department_id, day, outcome, band, count)
SELECT page_id, department_id, (posted_at AT TIME ZONE 'UTC')::date, outcome, band, sum(count) FROM (
    SELECT page_id, owner_department_id AS department_id, posted_at, outcome, band, 1 AS count FROM found
    UNION ALL
    SELECT old_page_id, old_department_id, old_posted_at, old_outcome, old_band, -1 FROM found WHERE old_page_id IS NOT NULL
) AS changed
GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0
