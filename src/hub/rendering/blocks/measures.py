"""The goals-and-measures plan: what is to change, how it is measured, and when."""

from hub.rendering.view import View

DAYS = ("ensimmainen", "toinen")
# In the order in which a team writes them. Saved texts are known by these names: they never change.
COLUMNS = ("tavoite", "mittari", "lahtotilanne", "tavoitetaso", "omistaja", *DAYS, "tulokset")
# The columns that answer a field of Innokylä, in the order of the field's question.
OFFERED = {
    "tavoiteltu-muutos": ("tavoite", "lahtotilanne", "tavoitetaso"),
    "muutoksen-mittaaminen": ("mittari", "omistaja", *DAYS),
}


def measures(view: View) -> str:
    """Rows to fill in: goal, measure, baseline, target, owner, the days of two measurements, and results."""
    fields = [view.find("fields", field) for field in OFFERED]
    return view.render("measures", columns=COLUMNS, days=DAYS, fields=fields)
