"""What every process loads when it starts."""

import os
import subprocess
import sys

STARTS = "import django; django.setup(); import sys, answerable.web.urls, answerable.journeys.worker; print('numpy' in sys.modules)"


def test_it_loads_no_numbers_before_somebody_reads_by_them() -> None:
    """They cost every process a fifth of a second and the model 150 MB, also where messages are read by words."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "answerable.config.django"}
    done = subprocess.run([sys.executable, "-c", STARTS], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["False"], done.stderr
