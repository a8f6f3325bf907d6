-- The cases of a period that needed a response, of each problem for which anything was given, with what each was given.
-- The department is the one that answered first, and where none did the one that owns the case.
WITH gifts AS MATERIALIZED (
    SELECT coalesce(m.into_id, g.case_id) AS case_id, sum(g.amount) FILTER (WHERE g.currency = %(currency)s) AS amount
    FROM goodwill_gesture AS g LEFT JOIN cases_merger AS m ON m.case_id = g.case_id AND m.undone_at IS NULL
    WHERE g.state = 'granted' AND g.page_id = ANY(%(pages)s::bigint[]) AND g.given_at >= %(since)s
    GROUP BY 1
), pool AS MATERIALIZED (
    SELECT f.case_id, (array_agg(f.department_id ORDER BY f.message_id) FILTER (WHERE f.department_id IS NOT NULL))[1] AS department_id
    FROM reports_messagefact AS f
    WHERE f.page_id = ANY(%(pages)s::bigint[]) AND f.posted_at >= %(since)s AND f.posted_at < %(until)s AND f.needs_response
    AND f.case_id <> ALL(%(besides)s::bigint[])
    GROUP BY f.case_id
), known AS MATERIALIZED (
    SELECT pool.case_id, c.page_id, about.topic_id, CASE WHEN about.topic_id IS NULL THEN coalesce(r.reason, '') ELSE '' END AS reason,
        l.is_public, nullif(first.reach, 0) AS reach, p.network,
        coalesce(pool.department_id, o.department_id) AS department_id, gifts.case_id IS NOT NULL AS is_given, gifts.amount
    FROM pool
    JOIN cases_case AS c ON c.id = pool.case_id
    JOIN channels_page AS p ON p.id = c.page_id
    JOIN LATERAL (
        SELECT m.id, m.leg_id, m.reach FROM cases_message AS m WHERE m.case_id = pool.case_id AND NOT m.is_ours ORDER BY m.id LIMIT 1
    ) AS first ON true
    JOIN cases_leg AS l ON l.id = first.leg_id
    LEFT JOIN triage_reading AS r ON r.message_id = first.id
    LEFT JOIN topics_placement AS said ON said.case_id = pool.case_id
    LEFT JOIN topics_suggestion AS sure ON sure.case_id = pool.case_id AND sure.is_sure
    CROSS JOIN LATERAL (SELECT coalesce(said.topic_id, sure.topic_id) AS topic_id) AS about
    LEFT JOIN routing_ownership AS o ON o.case_id = pool.case_id
    LEFT JOIN gifts ON gifts.case_id = pool.case_id
)
SELECT * FROM known
WHERE EXISTS (SELECT FROM known AS k WHERE k.is_given AND k.topic_id IS NOT DISTINCT FROM known.topic_id AND k.reason = known.reason)
ORDER BY case_id
