"""Rules become a file."""

from collections.abc import Iterable
from typing import Any

import yaml

from answerable.journeys.company.ownership_files.names import Names
from answerable.policy.models import RuleVersion


def take_out(rules: Iterable[RuleVersion]) -> str:
    """As they read now, in YAML, with every name that another desk needs; whether they are on is each desk's own."""
    names = Names()
    told = {"guidelines": 1, "rules": [_row(each, names) for each in rules]}
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=120)


def _row(version: RuleVersion, names: Names) -> dict[str, Any]:
    row: dict[str, Any] = {
        "code": version.rule.code,
        "department": version.rule.department.name,
        "name": version.name,
        "sentence": version.sentence,
        "alternative": version.alternative,
        "good": version.good,
        "bad": version.bad,
        "kind": version.kind,
        "looks for": {name: value for name, value in version.data.items() if value not in (None, "", [], False)},
        "severity": version.severity,
        "approver": names.name("department", version.approver_id) if version.approver_id else None,
        "where": version.way,
        "brand": [names.name("brand", each) for each in version.brand_ids],
        "page": [names.name("page", each) for each in version.page_ids],
        "topic": [names.name("topic", each) for each in version.topic_ids],
        "language": list(version.languages),
        "reason": list(version.reasons),
        "from": version.from_on,
        "until": version.until_on,
    }
    return {name: value for name, value in row.items() if value or name == "looks for"}
