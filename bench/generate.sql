-- Sentences of words as skewed as in a language
CREATE UNLOGGED TABLE bench_sentence AS
SELECT s.id, string_agg(translate(to_hex(2000 + (power(8000, random()))::int * 7919), '0123456789', 'ghijklmnop'), ' ') AS words
FROM generate_series(1, 20000) AS s(id), generate_series(1, 14) GROUP BY s.id;

-- The index on sentences
CREATE UNIQUE INDEX ON bench_sentence (id);

-- Who writes where, and how it stands
CREATE UNLOGGED TABLE bench_case AS
SELECT k, size.base + k AS id, size.pages[1 + floor(array_length(size.pages, 1) * power(random(), 2))] AS page_id,
    size.base + 1 + floor(size.persons * power(random(), 1.5))::bigint AS person_id,
    random() < CASE WHEN k > size.cases * 0.95 THEN 1.0 ELSE 0.0527 END AS is_open, random() < 0.6 AS is_taken, random() < 0.75 AS is_public,
    1 + floor(array_length(size.departments, 1) * power(random(), 1.5))::int AS department,
    1 + floor(array_length(size.members, 1) * random())::int AS member,
    now() - interval '365 days' * (1 - k::float8 / size.cases) AS opened_at,
    (ARRAY['complaint', 'complaint', 'question', 'question', 'request', 'praise', 'sales', 'noise'])[1 + floor(8 * random())] AS reason,
    (ARRAY['critical', 'high', 'normal', 'normal', 'normal', 'low'])[1 + floor(6 * random())] AS urgency,
    (ARRAY['negative', 'neutral', 'positive'])[1 + floor(3 * random())] AS sentiment,
    now() + interval '5 days' * (random() - 0.3) AS due_at, random() < 0.8 AS is_answered
FROM bench_size AS size, generate_series(1, size.cases) AS k;

-- The index on cases
CREATE UNIQUE INDEX ON bench_case (k);

-- Which message belongs to which case: ten begin one, three go on
CREATE UNLOGGED TABLE bench_message AS
SELECT m, size.base + m AS id, first_of OR place.follows IS NULL AS is_first,
    CASE WHEN first_of THEN begun ELSE greatest(1, begun - floor(random() * 2000)::bigint) END AS k,
    NOT first_of AND random() < 0.5 AS is_ours, 1 + floor(20000 * random())::int AS sentence, begun
FROM bench_size AS size, generate_series(1, size.cases * 13 / 10) AS m,
LATERAL (SELECT m % 13 NOT IN (4, 8, 12) AS first_of,
    m - (m / 13 * 3 + (m % 13 >= 4)::int + (m % 13 >= 8)::int + (m % 13 >= 12)::int) AS begun, 0 AS follows) AS place;

-- People
INSERT INTO customers_person (id, name, first_seen_at)
SELECT size.base + p, 'Customer ' || md5(p::text), now() FROM bench_size AS size, generate_series(1, size.persons) AS p;

-- Their accounts
INSERT INTO customers_identity (id, person_id, network, external_id, name, handle, follower_count)
SELECT size.base + p, size.base + p, 'sandbox', 'bench-u' || p, 'Customer ' || md5(p::text), 'handle' || p, (10 / power(random() + 0.001, 1))::int
FROM bench_size AS size, generate_series(1, size.persons) AS p;

-- Cases
INSERT INTO cases_case (id, page_id, person_id, opened_at, is_open, is_imported)
SELECT id, page_id, person_id, opened_at, is_open, FALSE FROM bench_case ORDER BY k;

-- Legs
INSERT INTO cases_leg (id, case_id, page_id, identity_id, thread, kind, is_public, is_open, started_at, last_inbound_at)
SELECT id, id, page_id, person_id, 'bench-' || k, CASE WHEN is_public THEN 'comment' ELSE 'direct' END, is_public, is_open, opened_at, opened_at
FROM bench_case ORDER BY k;

-- Messages
INSERT INTO cases_message (
    id, leg_id, case_id, page_id, identity_id, external_id, parent_external_id, kind, is_ours, text, language, rating, like_count,
    share_count, reply_count, reach, permalink, posted_at, received_at, is_imported
)
SELECT m.id, c.id, c.id, c.page_id, CASE WHEN NOT m.is_ours THEN c.person_id END, 'bench-' || m.m, '', 'comment', m.is_ours,
    s.words || ' order ' || m.m || CASE WHEN m.m % 10 < 3 THEN ' train' ELSE '' END || CASE WHEN m.m % 100 = 7 THEN ' refund' ELSE '' END
        || CASE WHEN m.m % 50000 = 77 THEN ' zeppelin' ELSE '' END,
    'en', NULL, m.m % 7, 0, 0, 100, 'http://127.0.0.1:9/items/' || m.m, o.opened_at, o.opened_at, FALSE
FROM bench_message AS m JOIN bench_case AS c ON c.k = m.k JOIN bench_case AS o ON o.k = m.begun JOIN bench_sentence AS s ON s.id = m.sentence
ORDER BY m.m;

-- Readings
INSERT INTO triage_reading (
    message_id, case_id, language, sentiment, reason, needs_response, urgency, probability, evidence, reader, at
)
SELECT m.id, c.id, 'en', c.sentiment, c.reason, c.reason NOT IN ('praise', 'noise'), c.urgency, 0.8, '[]', 'lexical-1', c.opened_at
FROM bench_message AS m JOIN bench_case AS c USING (k) WHERE NOT m.is_ours ORDER BY m.m;

-- Owners
INSERT INTO routing_ownership (case_id, department_id, member_id, rule_id, since, taken_at)
SELECT c.id, size.departments[c.department], CASE WHEN c.is_taken OR NOT c.is_open THEN size.members[c.member] END, NULL, c.opened_at,
    CASE WHEN c.is_taken OR NOT c.is_open THEN c.opened_at END
FROM bench_case AS c, bench_size AS size ORDER BY c.k;

-- Closures
INSERT INTO cases_closure (case_id, member_id, department_id, at, outcome, silence, last_message_id)
SELECT c.id, size.members[c.member], size.departments[c.department], c.opened_at + interval '1 day' * c.department, '', '', 0
FROM bench_case AS c, bench_size AS size WHERE NOT c.is_open ORDER BY c.k;

-- Clocks
INSERT INTO sla_clock (case_id, kind, target_id, started_at, due_at, remaining_seconds, stopped_at, is_met)
SELECT c.id, 'first_response', size.target_id, c.opened_at, CASE WHEN c.is_open THEN c.due_at ELSE c.opened_at + interval '4 hours' END, NULL,
    CASE WHEN NOT c.is_open THEN c.opened_at + interval '3 hours' END, CASE WHEN NOT c.is_open THEN c.is_answered END
FROM bench_case AS c, bench_size AS size WHERE c.reason NOT IN ('praise', 'noise') ORDER BY c.k;

-- The list
INSERT INTO inbox_row (
    case_id, page_id, person_id, is_open, department_id, member_id, customer_name, snippet, language, last_message_at, last_message_id,
    is_last_ours, reach, leg, reason, urgency, sentiment, needs_response, trouble, due_at, clock_started_at, sort_at, closed_at,
    label_ids, choice_ids, follower_ids
)
SELECT c.id, c.page_id, c.person_id, c.is_open, size.departments[c.department],
    CASE WHEN c.is_taken OR NOT c.is_open THEN size.members[c.member] END, 'Customer ' || c.person_id, s.words, 'en', c.opened_at, size.base + c.k,
    FALSE, 100, CASE WHEN c.is_public THEN 'public' ELSE 'private' END, c.reason, c.urgency, c.sentiment,
    c.is_open AND c.reason NOT IN ('praise', 'noise'), '',
    CASE WHEN c.is_open AND c.reason NOT IN ('praise', 'noise') THEN c.due_at END, c.opened_at,
    CASE WHEN c.is_open AND c.reason NOT IN ('praise', 'noise') THEN c.due_at
        ELSE timestamptz '2300-01-01Z' + (timestamptz '2300-01-01Z' - c.opened_at) END,
    CASE WHEN NOT c.is_open THEN c.opened_at + interval '1 day' * c.department END,
    CASE WHEN random() < 0.0002 THEN '{99}' WHEN random() < 0.1 THEN ARRAY[1 + floor(10 * random())::bigint] ELSE '{}' END,
    CASE WHEN random() < 0.1 THEN ARRAY[1 + floor(4 * random())::bigint] ELSE '{}' END, '{}'
FROM bench_case AS c JOIN bench_sentence AS s ON s.id = c.k % 20000 + 1, bench_size AS size ORDER BY c.k;

-- The ledger's facts
INSERT INTO reports_messagefact (
    message_id, case_id, page_id, posted_at, is_public, is_imported, needs_response, reason, outcome, answer_id, answered_at, band,
    answered_in_public, member_id, department_id, discipline, closed_at, owner_department_id
)
SELECT m.id, c.id, c.page_id, c.opened_at, c.is_public, FALSE, c.reason NOT IN ('praise', 'noise'), c.reason,
    CASE WHEN c.reason IN ('praise', 'noise') THEN 'not_needed' WHEN c.is_open THEN 'open' WHEN c.is_answered THEN 'answered' ELSE 'closed' END,
    CASE WHEN answered.yes THEN m.id + 1 END, CASE WHEN answered.yes THEN c.opened_at + interval '1 second' * answered.wait END,
    CASE WHEN answered.yes THEN ceil(4 * ln(answered.wait / 259200) / ln(2)) ELSE 0 END,
    CASE WHEN answered.yes THEN c.is_public END, CASE WHEN answered.yes THEN size.members[c.member] END,
    CASE WHEN answered.yes THEN size.departments[c.department] END,
    CASE WHEN answered.yes THEN (ARRAY['support', 'marketing', 'other'])[1 + c.department % 3] ELSE '' END,
    CASE WHEN NOT c.is_open AND NOT c.is_answered AND c.reason NOT IN ('praise', 'noise') THEN c.opened_at + interval '1 day' END,
    size.departments[c.department]
FROM bench_message AS m JOIN bench_case AS c USING (k), bench_size AS size,
LATERAL (
    SELECT NOT c.is_open AND c.is_answered AND c.reason NOT IN ('praise', 'noise') AS yes, 1 + floor(exp(random_normal(9, 1.6))) AS wait
    OFFSET 0
) AS answered
WHERE NOT m.is_ours ORDER BY m.m;

-- Measured time
INSERT INTO effort_span (member_id, department_id, case_id, page_id, started_at, seconds)
SELECT size.members[c.member], size.departments[c.department], c.id, c.page_id,
    date_bin('15 minutes', c.opened_at + interval '2 hours', timestamptz '2000-01-01Z'), 60 + c.k % 600
FROM bench_case AS c, bench_size AS size WHERE NOT c.is_open ORDER BY c.k;

-- One case with a thousand messages a year would be rare: here is one with two thousand
INSERT INTO cases_message (
    leg_id, case_id, page_id, identity_id, external_id, parent_external_id, kind, is_ours, text, language, like_count, share_count,
    reply_count, reach, permalink, posted_at, received_at, is_imported
)
SELECT c.id, c.id, c.page_id, CASE WHEN n % 2 = 0 THEN c.person_id END, 'long-' || c.k || '-' || n, '', 'comment', n % 2 = 1, s.words, 'en', 0, 0,
    0, 100, '', now() - interval '1 minute' * (2000 - n), now(), FALSE
FROM bench_size AS size, LATERAL (VALUES (size.cases, 20), (size.cases - 1, 2000)) AS wanted(k, messages),
LATERAL generate_series(1, wanted.messages) AS n, bench_case AS c, bench_sentence AS s
WHERE c.k = wanted.k AND s.id = n;

-- Scaffolding goes
DROP TABLE bench_case, bench_message, bench_sentence, bench_size;
