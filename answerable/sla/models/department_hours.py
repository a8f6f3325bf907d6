from django.db import models


class DepartmentHours(models.Model):
    """By which business hours the people of a department are on shift. A department without a row keeps the company's.

    It stands here and not in `staff`, for hours are reckoned by this part's clock alone, and staff is upstream of it.
    """

    department = models.OneToOneField("staff.Department", on_delete=models.PROTECT, related_name="+", primary_key=True)
    calendar = models.ForeignKey("sla.Calendar", on_delete=models.PROTECT, related_name="+")
