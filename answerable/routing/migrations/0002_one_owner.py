"""No open case without an owner: the database sees to it when a transaction commits, whatever the code forgot."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION routing_see_owner() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE seen bigint := CASE TG_TABLE_NAME WHEN 'cases_case' THEN (to_jsonb(NEW) ->> 'id')::bigint ELSE (to_jsonb(OLD) ->> 'case_id')::bigint END;
BEGIN
    IF EXISTS (SELECT FROM cases_case WHERE id = seen AND is_open)
        AND NOT EXISTS (SELECT FROM routing_ownership WHERE case_id = seen) THEN
        RAISE EXCEPTION 'open case % has no owner', seen USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'open_case_is_owned';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER open_case_is_owned AFTER INSERT OR UPDATE OF is_open ON cases_case
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.is_open) EXECUTE FUNCTION routing_see_owner();
CREATE CONSTRAINT TRIGGER open_case_stays_owned AFTER DELETE OR UPDATE OF case_id ON routing_ownership
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION routing_see_owner();
"""
BACKWARD = """
DROP TRIGGER open_case_stays_owned ON routing_ownership;
DROP TRIGGER open_case_is_owned ON cases_case;
DROP FUNCTION routing_see_owner();
"""


class Migration(migrations.Migration):
    dependencies = [("routing", "0001_initial"), ("cases", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
