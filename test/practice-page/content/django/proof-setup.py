# A configured project with a database in memory, and the app that the questions speak of.

import atexit
import sys
from types import ModuleType

import django
from django.conf import settings
from django.db import connection, models

settings.configure(
    # A shared cache, since every thread has a connection of its own and has to meet the same tables.
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "file:proof?mode=memory&cache=shared"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=["club"],
    USE_TZ=True,
)
club = sys.modules["club"] = ModuleType("club")
club.__file__ = "club/__init__.py"  # Django asks where an app is, though it has no files here.
club.models = sys.modules["club.models"] = ModuleType("club.models")
django.setup()


class Member(models.Model):
    __module__ = "club.models"
    username = models.CharField(max_length=100)
    email = models.CharField(max_length=100)
    is_active = models.BooleanField(default=True)


class Article(models.Model):
    __module__ = "club.models"
    title = models.CharField(max_length=100)
    published = models.BooleanField(default=True)


with connection.schema_editor() as editor:
    for model in (Member, Article):
        setattr(club.models, model.__name__, model)
        editor.create_model(model)
# Django never closes a database in memory, and Python 3.13 warns of one that is left open.
atexit.register(connection.connection.close)

del Article, Member, ModuleType, atexit, club, connection, django, editor, model, models, settings, sys
