from answerable.policy.check import check


def test_it_says_that_there_are_no_rules() -> None:
    assert check("anything", page_id=1, way="public", by=None).as_data() == {"is_allowed": True, "rules": "no rules", "version": 0}
