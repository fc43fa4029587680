# What the programs of the questions take for granted: Django, a database in memory, and the apps of the pattern pages.

import atexit
import sys
from types import ModuleType

import django
from django.apps import apps
from django.conf import settings
from django.db import connection, models

settings.configure(
    # A shared cache, since every thread has a connection of its own and has to meet the same tables.
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "file:proof?mode=memory&cache=shared"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=["library", "bank"],
    USE_TZ=True,
)
for app in settings.INSTALLED_APPS:
    package = sys.modules[app] = ModuleType(app)
    package.__file__ = f"{app}/__init__.py"  # Django asks where an app is, though it has no files here.
    package.models = sys.modules[f"{app}.models"] = ModuleType(f"{app}.models")
django.setup()


class Author(models.Model):
    __module__ = "library.models"
    name = models.CharField(max_length=100)
    country = models.CharField(max_length=100)


class Tag(models.Model):
    __module__ = "library.models"
    name = models.CharField(max_length=100)


class Book(models.Model):
    __module__ = "library.models"
    title = models.CharField(max_length=100)
    pages = models.IntegerField()
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    tags = models.ManyToManyField(Tag)


class Account(models.Model):
    __module__ = "bank.models"
    owner = models.CharField(max_length=100, unique=True)
    balance = models.IntegerField()


with connection.schema_editor() as editor:
    for model in apps.get_models():
        setattr(sys.modules[model.__module__], model.__name__, model)
        editor.create_model(model)
# Django never closes a database in memory, and Python 3.13 warns of one that is left open.
atexit.register(connection.connection.close)

del Account, Author, Book, Tag
del ModuleType, app, apps, atexit, connection, django, editor, model, models, package, settings, sys
