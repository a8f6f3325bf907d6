-- One fact a case that holds a public complaint. The complaint is the first that still stands on the network. It is acknowledged by our
-- first public message that came after it or replies to it; solved as whoever closed the case said; visible where our last word in the
-- case is public. A sentence that points to private messages (evidence_pointer) acknowledges, but says not how it ended. Thanks are
-- praise or a closing word of the customer in public, within the watch after the case was closed.
-- OFFSET 0 keeps each step by its index: a planner that has not counted new tables yet would read them whole for every batch.
WITH found AS (
    SELECT
        wanted.id AS case_id, m.page_id, m.id AS message_id, m.posted_at, acknowledged.posted_at AS acknowledged_at,
        closure.at AS closed_at, coalesce(closure.outcome, '') AS outcome,
        CASE WHEN closure.outcome <> '' AND ours.is_public THEN greatest(closure.at, ours.posted_at) END AS visible_at,
        thanks.id AS thanks_id, thanks.posted_at AS thanked_at
    FROM unnest(%(cases)s::bigint[]) AS wanted(id)
    CROSS JOIN LATERAL (
        SELECT said.id, said.page_id, said.posted_at, said.external_id
        FROM cases_message AS said
        JOIN cases_leg AS leg ON leg.id = said.leg_id AND leg.is_public
        JOIN triage_reading AS r ON r.message_id = said.id AND r.reason = 'complaint' AND NOT r.is_spam
        WHERE said.case_id = wanted.id AND NOT said.is_ours AND said.deleted_at IS NULL
        ORDER BY said.id LIMIT 1
    ) AS m
    LEFT JOIN cases_closure AS closure ON closure.case_id = wanted.id AND closure.reopened_at IS NULL
    LEFT JOIN LATERAL (
        SELECT a.posted_at
        FROM cases_message AS a JOIN cases_leg AS leg ON leg.id = a.leg_id AND leg.is_public
        WHERE a.case_id = wanted.id AND a.is_ours AND a.deleted_at IS NULL AND (a.id > m.id OR a.parent_external_id = m.external_id)
        ORDER BY a.id LIMIT 1
    ) AS acknowledged ON TRUE
    LEFT JOIN LATERAL (
        SELECT a.posted_at, leg.is_public
        FROM cases_message AS a JOIN cases_leg AS leg ON leg.id = a.leg_id
        WHERE a.case_id = wanted.id AND a.is_ours AND a.deleted_at IS NULL AND NOT EXISTS (
            SELECT FROM publish_outbound AS o JOIN evidence_pointer AS p ON p.outbound_id = o.id
            WHERE o.case_id = wanted.id AND o.page_id = a.page_id AND o.external_id = a.external_id
        )
        ORDER BY a.id DESC LIMIT 1
    ) AS ours ON closure.at IS NOT NULL
    LEFT JOIN LATERAL (
        SELECT t.id, t.posted_at
        FROM cases_message AS t
        JOIN cases_leg AS leg ON leg.id = t.leg_id AND leg.is_public
        JOIN triage_reading AS r ON r.message_id = t.id AND r.reason IN ('praise', 'closing') AND r.sentiment = 'positive'
        WHERE t.case_id = wanted.id AND NOT t.is_ours AND t.deleted_at IS NULL
            AND t.posted_at > closure.at AND t.posted_at <= closure.at + %(watch)s::interval
        ORDER BY t.id LIMIT 1
    ) AS thanks ON closure.at IS NOT NULL
), gone AS (
    DELETE FROM evidence_casefact WHERE case_id = ANY(%(cases)s::bigint[]) AND case_id NOT IN (SELECT case_id FROM found)
)
INSERT INTO evidence_casefact AS fact (
    case_id, page_id, message_id, posted_at, acknowledged_at, closed_at, outcome, visible_at, thanks_id, thanked_at
)
SELECT case_id, page_id, message_id, posted_at, acknowledged_at, closed_at, outcome, visible_at, thanks_id, thanked_at
FROM found ORDER BY case_id
ON CONFLICT (case_id) DO UPDATE SET
    page_id = excluded.page_id, message_id = excluded.message_id, posted_at = excluded.posted_at,
    acknowledged_at = excluded.acknowledged_at, closed_at = excluded.closed_at, outcome = excluded.outcome,
    visible_at = excluded.visible_at, thanks_id = excluded.thanks_id, thanked_at = excluded.thanked_at
WHERE (fact.page_id, fact.message_id, fact.posted_at, fact.acknowledged_at, fact.closed_at, fact.outcome, fact.visible_at, fact.thanks_id)
    IS DISTINCT FROM (excluded.page_id, excluded.message_id, excluded.posted_at, excluded.acknowledged_at, excluded.closed_at,
        excluded.outcome, excluded.visible_at, excluded.thanks_id)
