//! Organisations, documents and certainty to filter by, with counts: a panel behind a button of the filter row.

use super::{
    icons,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    case,
    session::{
        Action, Facet, Filters, Model, Shared, View, certainties, disputed, documents, mentioned,
        organizations,
    },
    time::Certainty,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Entries of a group that are listed.
const MOST: usize = 60;
/// From so many entries on they are found by their names.
const MANY: usize = 24;

#[derive(Properties, PartialEq)]
pub(super) struct FacetsProps {
    pub(super) model: Shared<Model>,
    pub(super) filters: Shared<Filters>,
    pub(super) open: bool,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn Facets(props: &FacetsProps) -> Html {
    let FacetsProps { model, filters, open, dispatch } = props;
    let picked = filters.organizations.len();
    let lanes = model.timeline.lanes();
    let total = lanes.iter().filter(|lane| lane.organization.is_some()).count();
    let label = match (picked, filters.facet_count()) {
        (0, 0) if total > 0 => say().all_organizations(total),
        (0, 0) => say().more_filters().to_owned(),
        (1, 1) => filters
            .organizations
            .first()
            .map_or_else(String::new, |id| model.organization_name(id).to_owned()),
        (_, count) => say().chosen(count),
    };
    html! {
        <div class="facets">
            <button type="button" class="opener" aria-expanded={open.to_string()} aria-controls="facets" onclick={{ let open = *open; on(dispatch, move || Action::ShowFacets(!open)) }}>
                <span>{ label }</span>{ icons::down() }
            </button>
            if !filters.is_default() {
                <button type="button" class="clear" onclick={on(dispatch, || Action::ClearFilters)}>{ say().clear() }</button>
            }
            if *open {
                <Panel model={model.clone()} filters={filters.clone()} dispatch={dispatch.clone()} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    model: Shared<Model>,
    filters: Shared<Filters>,
    dispatch: Dispatch,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let PanelProps { model, filters, dispatch } = props;
    let groups = use_memo((model.clone(), filters.clone()), |(model, filters)| {
        let (stated, implied) = certainties(model, filters);
        (
            organizations(model, filters),
            documents(model, filters),
            (stated, implied),
            mentioned(model, filters),
            disputed(model, filters),
        )
    });
    let (organizations, documents, certainties, mentioned, disputed) = &*groups;
    let sought = use_state(String::new);
    let oninput = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                sought.set(field.value());
            }
        })
    };
    let is_long = organizations.len().max(documents.len()) >= MANY;
    // A field that is gone looks for nothing.
    let words = if is_long { case::lower(sought.trim()) } else { String::new() };
    let finds_none = ![organizations, documents].into_iter().flatten().any(|facet| facet.has(&words));
    // They are no events and pass no filter: their texts show them, each with its reason.
    let show = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::SetView(View::Sources));
            dispatch.emit(Action::ShowMentions(true));
        })
    };
    html! {
        <div class="panel" id="facets">
            if is_long {
                <input type="search" class="field sought" aria-label={say().find_name()} placeholder={say().find_name()} {oninput} />
                <p class="found" role="status">{ finds_none.then(|| say().nothing_found()) }</p>
            }
            { group((say().organizations(), &words), organizations, |id| filters.organizations.contains(id), Action::ToggleOrganization, dispatch) }
            <div>
                { group((say().documents_title(), &words), documents, |id| filters.documents.contains(id), Action::ToggleDocument, dispatch) }
                <fieldset>
                    <legend>{ say().dates() }</legend>
                    { for [(None, "any"), (Some(Certainty::Stated), "stated"), (Some(Certainty::Implied), "implied")].into_iter().map(|(certainty, label)| {
                        let count = match certainty {
                            None => certainties.0 + certainties.1,
                            Some(Certainty::Stated) => certainties.0,
                            Some(Certainty::Implied) => certainties.1,
                        };
                        html! {
                            <label>
                                <input type="radio" name="certainty" checked={filters.certainty == certainty} onchange={on(dispatch, move || Action::SetCertainty(certainty))} />
                                <span>{ say().certainty(label) }</span><small>{ say().number(count) }</small>
                            </label>
                        }
                    }) }
                    if let Some(count) = *disputed {
                        <label>
                            <input type="checkbox" checked={filters.disputed} onchange={{ let on_now = filters.disputed; on(dispatch, move || Action::SetDisputed(!on_now)) }} />
                            <span>{ say().in_dispute() }{ " ≠" }</span><small>{ say().number(count) }</small>
                        </label>
                    }
                    if *mentioned > 0 {
                        <button type="button" class="clear" onclick={show}>{ say().mentions(*mentioned) }</button>
                    }
                </fieldset>
            </div>
        </div>
    }
}

impl Facet {
    /// Whether its name has these words, which are in small letters.
    fn has(&self, words: &str) -> bool {
        words.is_empty() || case::lower(&self.name).contains(words)
    }
}

/// Entries of a group whose names have the sought words, those that are chosen in any case.
fn group(
    (name, sought): (&'static str, &str),
    entries: &[Facet],
    has: impl Fn(&str) -> bool,
    action: fn(String) -> Action,
    dispatch: &Dispatch,
) -> Html {
    let found = entries.iter().filter(|facet| facet.has(sought)).count();
    if found == 0 && !entries.iter().any(|facet| has(&facet.id)) {
        return Html::default();
    }
    let mut room = MOST;
    let listed = entries.iter().filter(|facet| {
        let fits = facet.has(sought) && room > 0;
        room -= usize::from(fits);
        fits || has(&facet.id)
    });
    html! {
        <fieldset>
            <legend>{ name }</legend>
            { for listed.map(|facet| {
                let id = facet.id.clone();
                html! {
                    <label key={facet.id.clone()}>
                        <input type="checkbox" checked={has(&facet.id)} onchange={on(dispatch, move || action(id.clone()))} />
                        <span>{ facet.name.clone() }</span><small>{ say().number(facet.count) }</small>
                    </label>
                }
            }) }
            if found > MOST {
                <p>{ say().more_entries(found - MOST) }</p>
            }
        </fieldset>
    }
}
