-- One row a case: who, what, whose, by when. %(cases)s are the ids to compute.
-- A row without a deadline sorts behind all that have one, newest message first: hence the mirror around 2300.
-- Words are those of the case's own page: whoever sees the row sees that page, and not every page on which the case has gone on.
INSERT INTO inbox_row (
    case_id, page_id, person_id, is_open, department_id, member_id, customer_name, snippet, language, last_message_at, last_message_id,
    is_last_ours, reach, leg, reason, urgency, sentiment, needs_response, trouble, due_at, clock_started_at,
    remaining_seconds, sort_at, closed_at, snoozed_until, topic_id, is_topic_said, marks, label_ids, choice_ids, follower_ids
)
SELECT
    c.id, c.page_id, c.person_id, c.is_open, o.department_id, o.member_id, p.name,
    left(coalesce(heard.text, CASE WHEN newest.page_id = c.page_id THEN newest.text END, ''), 300),
    coalesce(reading.language, ''), newest.posted_at, newest.id, newest.is_ours, coalesce(heard.reach, 0),
    CASE WHEN legs.is_public AND legs.is_private THEN 'both' WHEN legs.is_private THEN 'private' ELSE 'public' END,
    coalesce(reading.reason, 'noise'), coalesce(reading.urgency, 'low'), coalesce(reading.sentiment, 'neutral'),
    coalesce(reading.is_waiting, FALSE), coalesce(stuck.state, ''),
    clock.due_at, clock.started_at, clock.remaining_seconds,
    coalesce(clock.due_at, timestamptz '2300-01-01Z' + (timestamptz '2300-01-01Z' - newest.posted_at)),
    closure.at,
    (SELECT s.until FROM cases_snooze AS s WHERE s.case_id = c.id AND s.ended_at IS NULL),
    coalesce(said.topic_id, seems.topic_id), said.topic_id IS NOT NULL,
    array_remove(ARRAY[
        CASE WHEN reading.doubt >= %(doubtful)s THEN 'doubtful' END,
        CASE WHEN EXISTS (SELECT FROM triage_reading AS t WHERE t.case_id = c.id AND t.is_rude) THEN 'rude' END,
        CASE WHEN reading.is_spam THEN 'spam' END,
        CASE WHEN legs.is_heard THEN 'heard' END
    ]::varchar[], NULL),
    ARRAY(SELECT l.label_id FROM labels_labelling AS l WHERE l.case_id = c.id ORDER BY l.label_id),
    ARRAY(SELECT v.choice_id FROM labels_value AS v WHERE v.case_id = c.id AND v.choice_id IS NOT NULL ORDER BY v.choice_id),
    ARRAY(SELECT f.member_id FROM cases_following AS f WHERE f.case_id = c.id ORDER BY f.member_id)
FROM unnest(%(cases)s::bigint[]) AS wanted(id)
JOIN cases_case AS c ON c.id = wanted.id
JOIN customers_person AS p ON p.id = c.person_id
LEFT JOIN routing_ownership AS o ON o.case_id = c.id
LEFT JOIN cases_closure AS closure ON closure.case_id = c.id AND closure.reopened_at IS NULL
LEFT JOIN topics_placement AS said ON said.case_id = c.id
LEFT JOIN topics_suggestion AS seems ON seems.case_id = c.id AND seems.is_sure
CROSS JOIN LATERAL (
    SELECT m.id, m.posted_at, m.is_ours, m.text, m.page_id FROM cases_message AS m WHERE m.case_id = c.id ORDER BY m.id DESC LIMIT 1
) AS newest
LEFT JOIN LATERAL (
    SELECT m.text, m.reach FROM cases_message AS m
    WHERE m.case_id = c.id AND NOT m.is_ours AND m.page_id = c.page_id ORDER BY m.id DESC LIMIT 1
) AS heard ON TRUE
CROSS JOIN LATERAL (
    SELECT bool_or(l.is_public) AS is_public, bool_or(NOT l.is_public) AS is_private,
        bool_and(l.kind = 'heard') AS is_heard FROM cases_leg AS l WHERE l.case_id = c.id
) AS legs
LEFT JOIN LATERAL (
    -- What still waits for an answer counts before what was said last.
    SELECT r.language, r.reason, r.urgency, r.sentiment, r.doubt, r.is_spam,
        r.needs_response AND r.message_id > coalesce(answered.id, 0) AS is_waiting
    FROM triage_reading AS r
    LEFT JOIN LATERAL (
        SELECT m.id FROM cases_message AS m WHERE m.case_id = c.id AND m.is_ours ORDER BY m.id DESC LIMIT 1
    ) AS answered ON TRUE
    WHERE r.case_id = c.id
    ORDER BY (r.needs_response AND r.message_id > coalesce(answered.id, 0)) DESC,
        array_position(ARRAY['critical', 'high', 'normal', 'low'], r.urgency::text), r.message_id DESC
    LIMIT 1
) AS reading ON TRUE
LEFT JOIN LATERAL (
    SELECT s.state FROM publish_outbound AS s WHERE s.case_id = c.id AND s.state IN ('failed', 'unknown') ORDER BY s.id DESC LIMIT 1
) AS stuck ON TRUE
LEFT JOIN LATERAL (
    SELECT k.due_at, k.started_at, CASE WHEN k.due_at IS NULL THEN k.remaining_seconds END AS remaining_seconds FROM sla_clock AS k
    WHERE k.case_id = c.id AND k.stopped_at IS NULL
    ORDER BY (k.due_at IS NULL), (k.kind = 'resolution'), k.due_at LIMIT 1
) AS clock ON TRUE
ORDER BY c.id
ON CONFLICT (case_id) DO UPDATE SET
    page_id = excluded.page_id, person_id = excluded.person_id, is_open = excluded.is_open, department_id = excluded.department_id,
    member_id = excluded.member_id, customer_name = excluded.customer_name, snippet = excluded.snippet, language = excluded.language,
    last_message_at = excluded.last_message_at, last_message_id = excluded.last_message_id, is_last_ours = excluded.is_last_ours,
    reach = excluded.reach, leg = excluded.leg, reason = excluded.reason, urgency = excluded.urgency, sentiment = excluded.sentiment,
    needs_response = excluded.needs_response, trouble = excluded.trouble, due_at = excluded.due_at,
    clock_started_at = excluded.clock_started_at, remaining_seconds = excluded.remaining_seconds,
    sort_at = excluded.sort_at, closed_at = excluded.closed_at, snoozed_until = excluded.snoozed_until, topic_id = excluded.topic_id, is_topic_said = excluded.is_topic_said, marks = excluded.marks,
    label_ids = excluded.label_ids, choice_ids = excluded.choice_ids, follower_ids = excluded.follower_ids
