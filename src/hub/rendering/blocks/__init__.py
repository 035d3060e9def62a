"""The blocks that a page may call: `{{ deadlines() }}` on a page is `days.deadlines` here."""

import inspect
from collections.abc import Callable, Mapping

from hub.rendering.blocks import (
    charts,
    days,
    documents,
    downloads,
    events,
    exports,
    faq,
    fields,
    finder,
    front,
    index,
    learning,
    links,
    measures,
    path,
    people,
    programmes,
    search_helper,
    site,
    support,
    themes,
    work,
)
from hub.rendering.view import View

Block = Callable[..., str]

BLOCKS: Mapping[str, Block] = {
    block.__name__: block
    for block in (
        charts.chart,
        days.deadlines,
        days.next_deadline,
        documents.pdf,
        downloads.checksums,
        downloads.conformance,
        downloads.downloads,
        events.calendar,
        events.events,
        exports.backup_schema,
        exports.exports,
        exports.imports,
        faq.faq,
        fields.checklist,
        fields.fields,
        fields.mapping,
        fields.prescribed,
        fields.required_fields,
        finder.finder_mail,
        finder.finder_result,
        finder.theme_finder,
        front.starts,
        index.az_index,
        learning.assessment,
        learning.assessment_result,
        learning.assessments,
        learning.canvas,
        learning.examples,
        learning.glossary,
        links.contradiction,
        links.contradictions,
        links.link,
        links.links,
        links.sources,
        measures.measures,
        path.nutshell,
        path.other_order,
        path.path_picture,
        path.step_facts,
        path.step_nav,
        path.steps,
        people.contacts,
        people.contacts_about,
        people.linking_mail,
        people.roles,
        people.states,
        programmes.programme_intro,
        programmes.programmes,
        search_helper.search_helper,
        search_helper.search_words,
        site.feedback,
        site.site_facts,
        support.materials,
        support.networks,
        support.phase_matrix,
        support.supports,
        themes.theme_list,
        themes.themes,
        work.draft,
        work.draft_copy,
        work.form,
        work.model_facts,
        work.models,
        work.stage_list,
        work.todo,
        work.work_bar,
    )
}


def signature(name: str) -> inspect.Signature:
    """What an editor may write in the brackets: the block's parameters without the view."""
    whole = inspect.signature(BLOCKS[name])
    return whole.replace(parameters=[p for p in whole.parameters.values() if p.annotation is not View])


__all__ = ["BLOCKS", "Block", "signature"]
