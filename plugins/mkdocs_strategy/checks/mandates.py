"""Mandates: what the main strategy asks of a sub-strategy is answered, or said not to be, wherever its text is at hand."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Ref
from mkdocs_strategy.model.strategy import SubStrategy, Task
from mkdocs_strategy.problems import Problem, problem


def task_without_answer(plan: Plan) -> Iterator[Problem]:
    """A task of a sub-strategy whose text is among the sources says how far that text answers it.

    Bad: a task without `answer` in a sub-strategy that has a `document`.
    Good: `answer: {coverage: not-found, text: {en: The text does not mention it.}}`.
    """
    for sub, task in _tasks(plan):
        if sub.document is not None and task.answer is None and "answer" not in task.unread:
            way = "task '{id}' has no answer, though the text of '{sub}' is '{document}'. Say under 'answer' how far it answers."
            yield problem(task.at, "task-without-answer", way, id=task.id, sub=sub.id, document=sub.document.id)


def answer_without_text(plan: Plan) -> Iterator[Problem]:
    """An answer is read from the text of the sub-strategy, which is among the sources.

    Bad: a task with an `answer` in a sub-strategy without a `document`.
    Good: the source that holds its full text under `document`, or no `answer`.
    """
    for sub, task in _tasks(plan):
        if task.answer is not None and sub.document is None and "document" not in sub.unread:
            way = "task '{id}' has an answer, but '{sub}' has no 'document' it could stand in. Name that, or take the answer out."
            yield problem(task.where("answer"), "answer-without-text", way, id=task.id, sub=sub.id)


def answer_and_coverage_differ(plan: Plan) -> Iterator[Problem]:
    """A task that is answered, or partly, names the paragraphs that answer; one whose answer was not found names none.

    Bad: `answer: {coverage: answered, text: ...}` without `by`, or `coverage: not-found` with it.
    Good: `answer: {coverage: answered, by: [school-learn], text: ...}`.
    """
    for _, task in _tasks(plan):
        answer = task.answer
        if answer is None or "by" in answer.unread:
            continue
        at = answer.where("coverage")
        if answer.coverage != "not-found" and not answer.by:
            way = "task '{id}' is '{coverage}', but no paragraph is named. Add its id under 'by', or write 'not-found'."
            yield problem(at, "coverage-differs", way, id=task.id, coverage=answer.coverage)
        elif answer.coverage == "not-found" and answer.by:
            way = "the answer to task '{id}' is not found, but '{by}' is named. Take it out, or write 'partly'."
            yield problem(answer.by[0].at, "coverage-differs", way, id=task.id, by=answer.by[0].id)


def answer_elsewhere(plan: Plan) -> Iterator[Problem]:
    """What answers a task belongs to the sub-strategy that was asked, and comes from its text.

    Bad: `by: [clinic-vision]` at a task of `school`, or a paragraph of `school` whose source is another document.
    Good: `by: [school-vision]`, from the document of `school`.
    """
    for sub, task in _tasks(plan):
        for ref in task.answer.by if task.answer else ():
            if ref.id not in plan.things or plan.things[ref.id].kind not in ref.kinds:
                continue
            if not _belongs(ref, sub, plan):
                way = "'{by}' is no part of '{sub}', which the task '{id}' is given to. Name a paragraph of it."
                yield problem(ref.at, "answer-elsewhere", way, by=ref.id, sub=sub.id, id=task.id)
            elif not _comes_from_text(ref, sub, plan):
                way = (
                    "'{by}' does not come from '{document}', which is to answer task '{id}'. Name a paragraph from it."
                )
                document = sub.document.id if sub.document else ""
                yield problem(ref.at, "answer-elsewhere", way, by=ref.id, document=document, id=task.id)


def _tasks(plan: Plan) -> Iterator[tuple[SubStrategy, Task]]:
    return ((sub, task) for sub in plan.sub_strategies if sub.mandate for task in sub.mandate.tasks)


def _belongs(ref: Ref, sub: SubStrategy, plan: Plan) -> bool:
    """Whether a paragraph stands in a sub-strategy, or in something that is about it."""
    top = plan.owners.get(ref.id, ref.id)
    if top == sub.id:
        return True
    about = getattr(plan.things.get(top), "about", ())
    return any(one.id == sub.id for one in (about if isinstance(about, tuple) else (about,)))


def _comes_from_text(ref: Ref, sub: SubStrategy, plan: Plan) -> bool:
    """Whether a paragraph cites the document of a sub-strategy; true where it cites none, or there is none to cite."""
    cited = {citation.document.id for citation in plan.things[ref.id].source}
    return sub.document is None or not cited or sub.document.id in cited
