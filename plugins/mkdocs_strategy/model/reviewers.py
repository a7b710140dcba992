"""Who is asked to review a change, by the accounts they have where the strategy is worked on. Nothing of it is published."""

from __future__ import annotations

from attrs import frozen

from mkdocs_strategy.model.record import Record, Ref, required

# A name, a team of an organisation, or an address; what marks an account as one may be left out.
ACCOUNT = r"(@?[A-Za-z0-9][\w.-]*(/[\w.-]+)*|[\w.+-]+@[\w-]+(\.[\w-]+)+)"


@frozen(kw_only=True)
class Reviewers(Record):
    """The accounts that are asked to review changes of one thing."""

    about: Ref = required(
        "What they review: the id of a sub-strategy, of a body for all that it is in charge of, or of the strategy for the "
        "rest.",
        kinds=("sub-strategy", "body", "strategy"),
    )
    accounts: tuple[str, ...] = required(
        "Accounts, teams or e-mail addresses at the code host, as in region/clinic-group.",
        pattern=ACCOUNT,
        example="region/clinic-group",
    )

    @property
    def names(self) -> tuple[str, ...]:
        """The accounts as code hosts read them: with @ before a name, none before an address."""
        return tuple(one if "@" in one else f"@{one}" for one in self.accounts)
