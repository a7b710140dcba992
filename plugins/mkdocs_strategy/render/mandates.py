"""What the main strategy asks of the sub-strategies and how far their texts answer, told at the tasks and at the answers."""

from __future__ import annotations

from mkdocs_strategy.model.links import ANSWERS
from mkdocs_strategy.model.strategy import COVERAGES, Answer, SubStrategy, Task
from mkdocs_strategy.render.blocks import Options, blocks, caption, links, nothing
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.table import Cell, Row, Table, cell, render_table
from mkdocs_strategy.render.view import Piece, Pieces, View, html_pieces

# What can be said of a task where the text of its sub-strategy is not among the sources.
NO_TEXT = "no-text"


def mandate(view: View, of: SubStrategy, options: Options) -> str:
    """The tasks the main strategy gives a sub-strategy, each with how far the sub-strategy answers it.

    Where its text is not among the sources, that is said once for all of them.
    """
    if of.mandate is None:
        return nothing(view)
    edition, tasks = view.edition, of.mandate.tasks
    answers = [task.answer for task in tasks if task.answer]
    is_unread = all(_state(of, task) == NO_TEXT for task in tasks)
    said = () if is_unread else ("answer",)
    columns = ("number", "task", *said, *(("explanation", "back-answers") if answers else ()))
    rows = tuple(_task(view, of, task, tells_state=not is_unread) for task in tasks)
    table = Table(caption(view, "mandate", of), tuple(map(edition.say, columns)), rows, layout="tasks answers")
    asked_in = [*of.mandate.source, *(citation for task in tasks for citation in task.source)]
    citations = [*asked_in, *(citation for answer in answers for citation in answer.source)]
    unread = view.small((Piece(f"{edition.say(f'coverage-{NO_TEXT}')}."),)) if is_unread else ""
    note = _own_reading(view) if answers else unread
    return blocks(view.text(of.mandate.text), render_table(table, view), note, source_line(view, citations))


def _task(view: View, of: SubStrategy, task: Task, tells_state: bool) -> Row:
    """A task with what is said of its answer: how far it goes, in words, and where it stands."""
    state = _state(of, task)
    said = view.edition.say("not-stated" if state is None else f"coverage-{state}")
    cells = (cell(task.number, heads_row=True), cell(view.pieces(task.name), labelled=False))
    told = (cell(said, absent=task.answer is None, labelled=False, state=state or ""),) if tells_state else ()
    return Row((*cells, *told, *_explained(view, task.answer)), id=task.id)


def _explained(view: View, answer: Answer | None) -> tuple[Cell, ...]:
    """What is said of an answer, and links to where it stands."""
    if answer is None:
        return ()
    return cell(view.pieces(answer.text), labelled=False), cell(links(view, answer.by))


def _state(of: SubStrategy, task: Task) -> str | None:
    """How far a task is answered; None where that should be said and is not."""
    if task.answer is not None:
        return task.answer.coverage
    return NO_TEXT if of.document is None else None


def _own_reading(view: View) -> str:
    """A line of small print that says whose reading the answers are."""
    edition = view.edition
    words = edition.say("own-reading", organisation=edition.name(edition.plan.organisation.id))
    return view.small((Piece(words),))


def coverage(view: View, of: SubStrategy | None, options: Options) -> str:
    """How many tasks are answered: of one sub-strategy in a sentence, of all in a table with the tasks by number."""
    if of is not None:
        return _summary(view, of)
    edition = view.edition
    asked = [sub for sub in edition.plan.sub_strategies if sub.mandate]
    if not asked:
        return nothing(view)
    columns = ("sub-strategy", "tasks", *(f"coverage-{state}" for state in (*COVERAGES, NO_TEXT)))
    rows = (*(_area(view, sub) for sub in asked), _total(view, asked))
    table = Table(edition.say("coverage-caption"), tuple(map(edition.say, columns)), rows, layout="coverage")
    return blocks(render_table(table, view), _own_reading(view))


def _summary(view: View, of: SubStrategy) -> str:
    if of.mandate is None:
        return nothing(view)
    counts = {state.replace("-", "_"): len(_in_state([of], state)) for state in COVERAGES}
    key = "coverage-unknown" if of.document is None else "coverage-counted"
    return view.edition.say(key, tasks=len(of.mandate.tasks), **counts) + "\n"


def _in_state(of: list[SubStrategy], state: str) -> list[Task]:
    return [task for sub in of if sub.mandate for task in sub.mandate.tasks if _state(sub, task) == state]


def _area(view: View, of: SubStrategy) -> Row:
    """A sub-strategy with its tasks by number under how far they are answered; nothing where that cannot be told."""
    told = (NO_TEXT,) if of.document is None else COVERAGES
    cells = (_numbered(view, _in_state([of], state)) if state in told else cell("") for state in (*COVERAGES, NO_TEXT))
    count = len(of.mandate.tasks) if of.mandate else 0
    return Row((cell(view.piece(of.id), heads_row=True), cell(str(count), number=True), *cells))


def _numbered(view: View, tasks: list[Task]) -> Cell:
    """A count, and in brackets the numbers of the tasks with their addresses."""
    pieces = [Piece(f"**{len(tasks)}**")]
    for position, task in enumerate(tasks):
        pieces += [Piece(", " if position else " ("), view.piece(task.id, task.number)]
    return cell((*pieces, Piece(")")) if tasks else tuple(pieces))


def _total(view: View, of: list[SubStrategy]) -> Row:
    counts = [len(_in_state(of, state)) for state in (*COVERAGES, NO_TEXT)]
    tasks = sum(len(sub.mandate.tasks) for sub in of if sub.mandate)
    cells = (cell(str(count)) for count in counts)
    return Row(
        (cell(view.edition.say("coverage-total"), heads_row=True), cell(str(tasks), number=True), *cells), role="total"
    )


def answered_line(view: View, identifier: str | None) -> str:
    """A line of small print with the tasks that a paragraph answers; nothing where it answers none."""
    pieces = _answered(view, identifier)
    return view.small(pieces) if pieces else ""


def answered_inline(view: View, identifier: str | None) -> str:
    """The same, to stand at the end of an item of a list."""
    pieces = _answered(view, identifier)
    if not pieces:
        return ""
    if not view.as_html:
        return f" *{view.markdown(pieces)}*"
    return f' <small class="strategy-answers">{html_pieces(pieces, view)}</small>'


def _answered(view: View, identifier: str | None) -> Pieces:
    """The tasks that a paragraph answers, then those that it answers in part, each with its address."""
    edition = view.edition
    found = edition.plan.links.by_subject.get(identifier or "", ())
    tasks = {link.object: edition.plan.things[link.object] for link in found if link.type == ANSWERS}
    pieces: list[Piece] = []
    for key, coverage_ in (("answers", "answered"), ("answers-in-part", "partly")):
        before = f"{' · ' if pieces else ''}{edition.say(key)} "
        for task in (one for one in tasks.values() if one.answer.coverage == coverage_):
            pieces += [Piece(before), view.piece(task.id, edition.say("task-number", number=task.number))]
            before = ", "
    return tuple(pieces)
