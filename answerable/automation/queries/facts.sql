-- A case as conditions see it, one row an occasion: with the message it is about, or the customer's last one; its topic with those above.
SELECT wanted.place, c.id, c.is_open, c.page_id, page.brand_id, page.network,
    CASE WHEN legs.is_public AND legs.is_private THEN 'both' WHEN legs.is_private THEN 'private' ELSE 'public' END,
    coalesce(m.text, ''), m.rating, coalesce(m.reach, 0),
    coalesce(r.reason, ''), coalesce(r.urgency, ''), coalesce(r.sentiment, ''), coalesce(r.language, ''),
    o.department_id, o.member_id,
    ARRAY(SELECT l.label_id FROM labels_labelling AS l WHERE l.case_id = c.id),
    (SELECT json_object_agg(v.field_id, v.text) FROM labels_value AS v WHERE v.case_id = c.id),
    array_remove(ARRAY[topic.id, topic.parent_id, above.parent_id], NULL)
FROM unnest(%(cases)s::bigint[], %(messages)s::bigint[]) WITH ORDINALITY AS wanted(case_id, message_id, place)
JOIN cases_case AS c ON c.id = wanted.case_id
JOIN channels_page AS page ON page.id = c.page_id
LEFT JOIN routing_ownership AS o ON o.case_id = c.id
LEFT JOIN topics_placement AS said ON said.case_id = c.id
LEFT JOIN topics_suggestion AS sure ON sure.case_id = c.id AND sure.is_sure
LEFT JOIN topics_topic AS topic ON topic.id = coalesce(said.topic_id, sure.topic_id)
LEFT JOIN topics_topic AS above ON above.id = topic.parent_id
LEFT JOIN LATERAL (
    SELECT heard.id, heard.text, heard.rating, heard.reach FROM cases_message AS heard
    WHERE heard.case_id = c.id AND NOT heard.is_ours AND (wanted.message_id IS NULL OR heard.id <= wanted.message_id)
    ORDER BY heard.id DESC LIMIT 1
) AS m ON TRUE
LEFT JOIN triage_reading AS r ON r.message_id = m.id
CROSS JOIN LATERAL (
    SELECT bool_or(l.is_public) AS is_public, bool_or(NOT l.is_public) AS is_private FROM cases_leg AS l WHERE l.case_id = c.id
) AS legs
