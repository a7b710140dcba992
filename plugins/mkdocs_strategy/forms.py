"""Forms for editing in a browser: Decap CMS with a configuration made from the model, as a folder of files.

What is saved are pull requests on the files that people also edit by hand, so nothing here is a second model: fields come
from the records, and what a file holds besides its values is kept by the scripts in `render/templates/forms/`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen

from mkdocs_strategy.editing.new import modeline
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.page import FrontMatter
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.publish.npm import Package, fetched
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import language_name
from mkdocs_strategy.render.packaged import packaged, template
from mkdocs_strategy.sources.form_fields import Field, Speech, fields_of, template_of
from mkdocs_strategy.sources.layout import DATA, FILES, FOLDERS, PICTURES

# Where the forms stand below the site's root.
FOLDER = "admin"

# Their licences are MIT and ISC. The integrity is npm's own, of the whole archive.
EDITOR = Package(
    "decap-cms",
    "3.16.3",
    "sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
    r"dist/decap-cms\.js(\.LICENSE\.txt)?",
)
READER = Package(
    "yaml",
    "2.9.1",
    "sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw==",
    r"browser/dist/.*\.js|LICENSE",
)

_SCRIPTS = ("forms", "patch", "values", "emit", "match", "places", "scalars", "pages", "paths", "widgets")

# The languages Decap speaks, by their codes.
_SPOKEN = (
    *("bg", "ca", "cs", "da", "de", "en", "es", "fa", "fr", "gr", "he", "hr", "hu", "it", "ja", "ko", "lt", "mk", "nl"),
    *("pl", "pt", "ro", "ru", "sk", "sl", "sv", "th", "tr", "ua", "uk", "vi"),
)

# Where the services answer that have one place for everybody.
_SERVICES = {
    "github": ("https://api.github.com",),
    "gitlab": ("https://gitlab.com",),
    "bitbucket": ("https://api.bitbucket.org", "https://bitbucket.org"),
}
_ADDRESSES = ("api_root", "base_url", "gateway_url", "identity_url", "graphql_api_root", "proxy_url")

# The parts of a strategy that are listed first; all others follow.
_FIRST = (
    "strategy",
    "sub-strategies",
    "budget",
    "decisions",
    "milestones",
    "targets",
    "projects",
    "glossary",
    "sources",
)


@frozen
class Saving:
    """Where the forms save: Decap's own settings of a backend, the folder of the content in the repository, the site."""

    backend: Mapping[str, Any]
    content: str = "content"
    site_url: str = ""


def write_forms(publication: Publication, content: Path, saving: Saving, folder: Path, cache: Path) -> None:
    """Write all files of the forms into a folder; what comes from npm is kept in the cache.

    Raises WrongUse where the backend has no name, MissingTool and NotFetched where npm's packages do not come.
    """
    if not saving.backend.get("name"):
        raise WrongUse(
            "The forms do not know where to save. Name a backend, such as 'backend: {name: github, repo: owner/name}'."
        )
    for path, text in form_files(publication, content, saving).items():
        write_file(folder / path, text)
    for path, data in fetched(EDITOR, cache).items():
        write_file(folder / path.removeprefix("dist/"), data)
    for path, data in fetched(READER, cache).items():
        write_file(folder / "yaml" / path.removeprefix("browser/dist/"), data)


def form_files(publication: Publication, content: Path, saving: Saving) -> dict[str, str]:
    """The files of the forms that are made here, by their path in the folder of the forms."""
    plan = publication.plan
    _refuse_names([page.path for page in plan.pages])
    edition = publication.editions[plan.languages[0]]
    speech = _speech(edition)
    title = edition.say("forms", name=edition.text(plan.strategy.name))
    page = {"language": speech.language, "title": title, "policy": policy(saving.backend)}
    return {
        "index.html": template("forms/index.html.j2").render(page),
        "forms.css": packaged("forms/forms.css"),
        "config.json": _json(configuration(edition, content, saving, speech)),
        "things.json": _json(list(_things(edition, speech))),
        **{f"{name}.js": packaged(f"forms/{name}.js") for name in _SCRIPTS},
    }


def _refuse_names(paths: Iterable[str]) -> None:
    """Refuse pages that the scripts would take for one in a folder: `paths.js`."""
    for path in paths:
        if "__" in path:
            raise WrongUse(
                "The forms cannot tell '{path}' from a page in a folder. Give it a name without '__', or build without the forms.",
                path=path,
            )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _speech(edition: Edition) -> Speech:
    """The forms speak the original's language where Decap does, else English."""
    language = edition.language if edition.language.partition("-")[0] in _SPOKEN else "en"
    names = [(code, _capital(language_name(code, language))) for code in edition.plan.languages]
    return Speech(
        language,
        tuple(names),
        edition.say("forms-yes"),
        edition.say("forms-no"),
        lambda group, value: edition.words.get(f"{group}-{value}"),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _things(edition: Edition, speech: Speech) -> Iterator[dict[str, str]]:
    """Everything that can be referred to, in the order of its name."""
    found = [
        {"id": one.id, "kind": one.kind, "name": edition.name(one.id), "called": speech.name(type(one))}
        for one in edition.plan.things.values()
    ]
    yield from sorted(found, key=lambda one: (one["name"].casefold(), one["id"]))


def configuration(edition: Edition, content: Path, saving: Saving, speech: Speech) -> dict[str, Any]:
    """What Decap is told: where to save, in which language to speak, and a form for each kind of file."""
    languages = [code for code, _ in speech.languages]
    names = dict.fromkeys([*_FIRST, *(name.removesuffix(".yml") for name in FILES), *FOLDERS])
    collections = [one for name in names if (one := _collection(name, edition, content, saving, speech)) is not None]
    return {
        "load_config_file": False,
        "backend": dict(saving.backend),
        "publish_mode": "editorial_workflow",
        "locale": speech.language,
        "media_folder": f"{saving.content}/{DATA}/{PICTURES[0].rstrip('/')}",
        "public_folder": "",
        **({"site_url": saving.site_url, "display_url": saving.site_url} if saving.site_url else {}),
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True},
        "i18n": {"structure": "multiple_folders", "locales": languages, "default_locale": languages[0]},
        "collections": [*collections, _pages(edition, saving, speech)],
    }


def _collection(name: str, edition: Edition, content: Path, saving: Saving, speech: Speech) -> dict[str, Any] | None:
    """The form of a file, or of the files in a folder; none for a file that is not there."""
    data = f"{saving.content}/{DATA}"
    shown = {"name": name, "format": f"strategy-{name}", "editor": {"preview": False}}
    if name in FOLDERS:
        cls = FOLDERS[name]
        lines = modeline(content, content / DATA / name / "new.yml", name)
        original = speech.languages[0][0]
        return {
            **shown,
            "label": edition.say(f"forms-{name}"),
            "label_singular": speech.name(cls),
            "description": speech.told(cls.__doc__ or ""),
            "folder": f"{data}/{name}",
            "extension": "yml",
            "create": True,
            "delete": False,
            "slug": template_of("fields.id"),
            "identifier_field": "id",
            "summary": template_of(f"name.{original}"),
            "sortable_fields": [],
            "modeline": "".join(f"{line}\n" for line in lines),
            "fields": fields_of(cls, speech),
        }
    file = f"{name}.yml"
    if not (content / DATA / file).is_file():
        return None
    cls = FILES[file]
    label, told = speech.name(cls), speech.told(cls.__doc__ or "")
    one = {
        "name": name,
        "label": label,
        "description": told,
        "file": f"{data}/{file}",
        "fields": fields_of(cls, speech),
    }
    return {**shown, "label": label, "description": told, "files": [one]}


def _pages(edition: Edition, saving: Saving, speech: Speech) -> dict[str, Any]:
    """The form of the pages, with all languages beside each other. A new page also needs its place in the navigation."""
    fields = [_in_page(field) for field in fields_of(FrontMatter, speech)]
    body = {
        "name": "body",
        "label": edition.say("forms-body"),
        "hint": edition.say("forms-body-hint"),
        "widget": "text",
    }
    return {
        "name": "pages",
        "label": edition.say("forms-pages"),
        "label_singular": edition.say("forms-page"),
        "format": "strategy-pages",
        "editor": {"preview": False},
        "folder": saving.content,
        "extension": "md",
        "create": False,
        "delete": False,
        "i18n": True,
        "identifier_field": "description",
        "summary": template_of("__called"),
        "sortable_fields": [],
        "fields": [*fields, {**body, "required": False, "i18n": True}],
    }


def _in_page(field: Field) -> Field:
    """Words are each language's own, and so are lists, which Decap cannot keep in step; all else goes for the twin too."""
    return {**field, "i18n": True if field.get("words") or field["widget"] == "list" else "duplicate"}


def policy(backend: Mapping[str, Any]) -> str:
    """What a browser may load for the forms: nothing but their own files, and the answers of the backend.

    Decap compiles the check of its settings in the browser, which takes `unsafe-eval`, and styles its parts by script.
    """
    found = [
        f"{one.scheme}://{one.netloc}" for key in _ADDRESSES if (one := urlsplit(str(backend.get(key, "")))).netloc
    ]
    own = () if "api_root" in backend else _SERVICES.get(str(backend["name"]), ())
    answers = " ".join(dict.fromkeys(["'self'", *own, *found]))
    return (
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data: blob:; font-src data:; connect-src {answers} blob:; "
        "base-uri 'none'; form-action 'none'"
    )
