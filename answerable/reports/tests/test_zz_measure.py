import time, sys
from datetime import UTC, datetime, timedelta
import pytest
from django.db import connection
from answerable.reports.queries import Wanted, service_levels
from tests.arrivals import case_of
pytestmark = pytest.mark.django_db

def test_measure(company, page):
    case = case_of(page)
    with connection.cursor() as c:
        c.execute("SELECT column_name FROM information_schema.columns WHERE table_name='cases_case' AND column_name <> 'id'")
        cols = [r[0] for r in c.fetchall()]
        sel = ", ".join("FALSE" if x == "is_open" else x for x in cols)
        c.execute(f"INSERT INTO cases_case ({', '.join(cols)}) SELECT {sel} FROM cases_case, generate_series(1, 300000) WHERE id = %s", [case.pk])
        c.execute("""INSERT INTO sla_clock (case_id, kind, target_id, started_at, due_at, stopped_at, is_met)
          SELECT id, 'first_response', (SELECT min(id) FROM sla_target), now() - random() * interval '365 days', now(), now(), random() < 0.8 FROM cases_case WHERE NOT is_open""")
        c.execute("""INSERT INTO reports_messagefact (message_id, case_id, page_id, posted_at, is_public, is_imported, needs_response, reason, outcome, answer_id, answered_at, band, discipline)
          SELECT 10000000 + k.id, k.case_id, %s, k.started_at, TRUE, FALSE, TRUE, 'complaint', 'answered', 1, k.started_at + s.s * interval '1 second',
             ceil(4 * ln(greatest(s.s, 1) / 259200) / ln(2))::smallint, '' FROM sla_clock k, LATERAL (SELECT 60 + random() * 100000 + 0 * k.id AS s) AS s WHERE k.stopped_at IS NOT NULL""", [page.pk])
        c.execute("ANALYZE sla_clock; ANALYZE cases_case; ANALYZE reports_messagefact")
    now = datetime.now(UTC)
    out = open("/tmp/zz.out", "w")
    mod = sys.modules["answerable.reports.queries.service_levels"]
    for days in (30, 365):
        wanted = Wanted([page.pk], now - timedelta(days=days), now, None)
        for _ in range(2):
            t = time.perf_counter(); found = service_levels(wanted, zone="Europe/London", now=now); print(days, round((time.perf_counter() - t) * 1000), found, file=out)
        with connection.cursor() as c:
            for q in (mod._CLOCKS, mod._DAYS.format(period=f"f.posted_at >= %(since)s AND f.posted_at < %(until)s AND TRUE")):
                c.execute("EXPLAIN ANALYZE " + q, wanted.arguments(now=now, zone="Europe/London", bands=mod._SAME_DAY_BANDS)); print("\n".join(r[0] for r in c.fetchall()), file=out)
    out.close()
