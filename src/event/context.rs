//! What the sentences before one let its pronouns mean.

use super::{
    ActorKind, EventKind,
    antecedent::russian::spoken,
    antecedent::{About, Form, Mention, about, first_verb, last_many, mention, object},
    extract::Extractor,
    lexicon::{Lexicon, Tags},
    life,
    narrative::{Context, dedup, is_body, nearest_person},
    sentence::Sentence,
    token::Class,
    word_list::WordList,
};
use crate::case;
use crate::{
    document::{Block, BlockKind, Language},
    timex::DatePhrase,
};
use std::ops::Range;

static SINGULAR: WordList = WordList::new(&["he", "she"]);
static POSSESSIVES: WordList = WordList::new(&["his", "her"]);
static PLURAL_COPULAS: WordList = WordList::new(&["were", "are"]);

/// What follows a subject and is not its verb.
static ASIDE: WordList = WordList::new(&["lasting", "held", "led", "dated"]);

impl<'a> Extractor<'a> {
    /// The person with whose name a list item begins: `Ivan Stadnyuk (1920–1994) – writer …`.
    pub(super) fn item_person(&mut self, block: &'a Block, phrases: &[DatePhrase]) -> Option<usize> {
        if phrases.is_empty() || block.kind != BlockKind::ListItem {
            return None;
        }
        let range = block.sentences.first()?.clone();
        let sentence = self.recent.take(&self.document.text, range, block.language, &self.names);
        let found = life::leading_person(&sentence, &mut self.names);
        self.recent.keep(sentence);
        found
    }

    /// What the sentences before this one let pronouns mean.
    pub(super) fn context(
        &mut self,
        block: &'a Block,
        number: usize,
        sentence: &Sentence<'a>,
        item: Option<usize>,
    ) -> Context {
        let mut context = Context { item, ..Context::default() };
        if block.kind == BlockKind::ListItem && !self.section.is_empty() {
            let title = self.section_title();
            let lexicon = Lexicon::of(block.language);
            let kind = title.split(' ').find_map(|word| {
                let entry = lexicon.get(&case::lower(word));
                entry.kind.filter(|_| entry.tags.any(Tags::EVENT))
            });
            context.heading = kind.map(|kind| (title.trim_matches(['=', ' ', '#', '*']).to_owned(), kind));
        }
        let needs = sentence.entries.iter().enumerate().any(|(at, entry)| {
            let generic = entry.tags.any(Tags::BODY.or(Tags::EVENT)) && !sentence.is_capital(at);
            entry.tags.any(Tags::PRONOUN)
                || sentence.is_on(at, &POSSESSIVES)
                || (generic
                    && (at == 0 || sentence.tags(at - 1).any(Tags::DETERMINER))
                    && !sentence.is_word(at + 1, &["of"]))
        });
        // "Новое, каменное, строилось": what is new stands in the sentence before.
        let open = sentence.language == Language::Russian
            && ["ое", "ая", "ый"].iter().any(|ending| sentence.low(0).ends_with(ending))
            && (sentence.class(1) == Class::Comma || sentence.tags(1).any(Tags::PAST.or(Tags::BE)));
        let needs = needs || open;
        let verbless = !sentence.entries.iter().enumerate().any(|(at, entry)| {
            entry.tags.any(Tags::BE.or(Tags::PAST).or(Tags::PRESENT)) && !sentence.is_capital(at)
        });
        if !needs && !verbless {
            return context;
        }
        for back in (number.saturating_sub(3)..number).rev() {
            let Some(range) = block.sentences.get(back) else { continue };
            let other = self.recent.take(&self.document.text, range.clone(), block.language, &self.names);
            self.follow(&other, &mut context, back + 1 == number);
            self.learn(&other, &mut context);
            if back + 1 == number {
                context.near = context.it.is_some();
                self.learn_it(&other, &mut context);
            }
            self.recent.keep(other);
            if context.it.is_some() && (context.person.is_some() || !context.they.is_empty()) {
                break;
            }
        }
        let about = self.names.subject.filter(|index| !is_body(&self.names, *index));
        context.people.extend(context.person);
        context.people.extend(about);
        context.people.extend(self.last_person.into_iter().chain(self.person_before));
        context.people.retain(|actor| Some(*actor) != context.not);
        context.person = context.person.or(about).or(self.last_person);
        // "Paul Lehner … He hired her": from here on the text shows him as a man.
        let spoken = (0..sentence.tokens.len().min(6))
            .find(|&at| sentence.is_on(at, &SINGULAR))
            .map(|at| sentence.is_word(at, &["she"]));
        if let Some(she) = spoken.filter(|she| self.names.she != Some(*she)) {
            let form = Form::Person(Some(she));
            let goes_on = context.spoken.is_none_or(|spoken| spoken.fits(form));
            let person = match context.about.as_ref().filter(|_| goes_on) {
                // "Lydia fell ill after her son. He …": a given name may show that it is not she.
                Some(Mention { form: Form::Person(None), actor: Some(actor), .. })
                    if self.names.may_be(*actor, she) =>
                {
                    Some(*actor)
                }
                Some(Mention { form: Form::Person(Some(_)), .. }) => None,
                _ => nearest_person(&self.names, &context, she),
            };
            if let Some(person) = person.filter(|person| Some(*person) != self.names.subject) {
                self.names.learn_sex(person, she);
            }
        }
        context
    }

    /// What the sentence is about: the one right before, or further back while each begins with a pronoun.
    fn follow(&self, sentence: &Sentence<'a>, context: &mut Context, nearest: bool) {
        if sentence.language == Language::Russian {
            // A sentence of pronouns leads back to the one before it.
            // "Его книга вышла в 1912 году. Он погиб": whose it was is spoken of further.
            let owned = context.spoken.is_some();
            if nearest || owned || context.said.iter().all(|spoken| !spoken.subject) {
                context.said.extend(spoken(sentence, &self.names, usize::MAX));
                context.spoken =
                    sentence.is_word(0, &["его", "её", "ее", "их"]).then_some(Form::Person(None));
            }
            return;
        }
        if context.about.is_some() {
            return;
        }
        if nearest {
            context.object = object(sentence, &self.names);
        } else if context.spoken.is_none() {
            return;
        }
        match about(sentence, &self.names) {
            Some(About::Pronoun(form)) => context.spoken = context.spoken.or(Some(form)),
            // "Captain Olsen suspended him. He …": who was already spoken of is spoken of further.
            Some(About::Mention(mention))
                if nearest
                    && matches!(mention.form, Form::Person(_))
                    && let Some(she) = object_pronoun(sentence) =>
            {
                context.spoken = Some(Form::Person(Some(she)));
                context.not = mention.actor;
            }
            // "The president appointed Hale secretary. He …": of a text about Hale he is spoken of further.
            Some(About::Mention(mention))
                if nearest
                    && matches!(mention.form, Form::Person(_))
                    && mention.actor.is_some()
                    && mention.actor != self.names.subject
                    && self.suffers(sentence) =>
            {
                context.spoken = Some(Form::Person(self.names.she));
                context.not = mention.actor;
                context.people.extend(self.names.subject);
            }
            Some(About::Mention(mention)) if context.spoken.is_none_or(|form| form.fits(mention.form)) => {
                let person = matches!(mention.form, Form::Person(_));
                context.people.extend(mention.actor.filter(|_| person));
                context.about = Some(mention);
            }
            _ => {}
        }
        // "heard by Judge Pell": further people of the sentence before.
        if nearest {
            let person = |actor: &usize| {
                self.names.actors.get(*actor).is_some_and(|actor| actor.kind == ActorKind::Person)
            };
            context.people.extend(sentence.named.iter().map(|named| named.actor).filter(person));
            context.people.retain(|actor| Some(*actor) != context.not);
            context.near_people = context.people.len();
            context.many = last_many(sentence).map(str::to_owned);
        }
    }

    /// Whether the person whom the text is about stands right behind the first verb of the sentence.
    fn suffers(&self, sentence: &Sentence<'a>) -> bool {
        let Some(subject) = self.names.subject.filter(|_| self.names.she.is_some()) else { return false };
        first_verb(sentence).is_some_and(|verb| {
            sentence
                .named
                .iter()
                .any(|named| named.actor == subject && (verb + 1..verb + 3).contains(&named.tokens.start))
        })
    }

    fn learn(&self, sentence: &Sentence<'a>, context: &mut Context) {
        if context.firm.is_none() && self.names.she.is_some() {
            let body = sentence.named.iter().rev().find(|named| is_body(&self.names, named.actor));
            context.firm = body.map(|named| named.actor);
        }
        let verb = (0..sentence.tokens.len())
            .find(|&at| {
                sentence.tags(at).any(Tags::BE.or(Tags::HAVE))
                    || sentence.tags(at).any(Tags::PAST) && !sentence.is_capital(at)
            })
            .unwrap_or(sentence.tokens.len());
        let subject_names: Vec<_> = sentence.named.iter().filter(|named| named.tokens.start < verb).collect();
        // "The NME named it single of the week. It came out": "it" goes on.
        if context.it.is_none()
            && !sentence.is_word(verb + 1, &["it"])
            && let Some(named) = subject_names
                .iter()
                .find(|named| is_body(&self.names, named.actor) && named.outer == named.tokens.start)
            && !sentence.tags(named.tokens.start.wrapping_sub(1)).any(Tags::PREPOSITION)
        {
            context.it = Some(named.actor);
        }
        if context.person.is_none() {
            context.person = subject_names
                .iter()
                .find(|named| {
                    self.names.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
                })
                .map(|named| named.actor);
        }
        // "Ebenezer's works prospered. He died": whose the works were.
        let owner = |word: &'a str| word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
        if context.person.is_none()
            && let Some(owner) = owner(sentence.word(0)).and_then(|owner| self.names.person_called(owner))
        {
            context.person = Some(owner);
            context.people.push(owner);
        }
        // "The expedition was led by Erik Halvorsen": the only person of a sentence.
        let spoken = (0..sentence.tokens.len()).any(|at| sentence.is_on(at, &SINGULAR));
        if context.person.is_none() && self.names.she.is_none() && !spoken {
            let mut people = sentence.named.iter().map(|named| named.actor).filter(|&actor| {
                self.names.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Person)
            });
            context.person = people.next().filter(|first| people.all(|other| other == *first));
        }
        for at in 1..sentence.tokens.len() {
            if sentence.tags(at).any(Tags::BODY)
                && !sentence.is_capital(at)
                && (at.saturating_sub(3)..at).any(|at| sentence.is_word(at, &["a", "an", "another"]))
                && !sentence.is_word(0, &["it"])
                && (!(verb..at).take(2).any(|at| sentence.is_word(at, &["is", "was"]))
                    // "an investor of a group that bought the mill"
                    || (verb + 1..at).any(|at| sentence.is_word(at, &["of", "in", "by"])))
            {
                context.fresh.push(sentence.word(at).to_owned());
            }
        }
        if context.they_text.is_none() && context.they.is_empty() {
            // "The crew splashed down": a group without a name.
            let words: Vec<usize> = (0..verb).filter(|&at| sentence.tokens[at].is_word()).collect();
            let plain = sentence.is_word(0, &["the"])
                && (2..=4).contains(&words.len())
                && verb == words.len()
                && (1..verb).all(|at| !sentence.is_capital(at) && !sentence.tags(at).any(Tags::PREPOSITION))
                && !sentence.tags(verb.saturating_sub(1)).any(Tags::BODY.or(Tags::WORK).or(Tags::EVENT))
                && !sentence.is_word(verb.saturating_sub(1), &["itself", "himself", "herself"])
                // A motion is no group.
                && mention(sentence, &self.names, 0..verb)
                    .is_some_and(|mention| matches!(mention.form, Form::Many | Form::Group));
            if plain {
                context.they_text = Some(sentence.slice(1..verb).to_owned());
            }
        }
        if context.they.is_empty() {
            // The list after "were", or the list before the verb.
            let copula = (0..sentence.tokens.len()).find(|&at| sentence.is_on(at, &PLURAL_COPULAS));
            let listed = |range: Range<usize>| {
                let mut list: Vec<usize> = sentence
                    .named
                    .iter()
                    .filter(|named| {
                        range.contains(&named.tokens.start)
                            && self
                                .names
                                .actors
                                .get(named.actor)
                                .is_none_or(|actor| actor.kind != ActorKind::Place)
                    })
                    .map(|named| named.actor)
                    .collect();
                dedup(&mut list);
                list
            };
            // "The founders were A and B": the list stands right behind the verb.
            let after = copula
                .filter(|&at| {
                    sentence.named.iter().any(|named| (at + 1..at + 4).contains(&named.outer))
                        && !sentence.is_word(at + 1, &["a", "an", "one", "among"])
                })
                .map(|at| listed(at..sentence.tokens.len()))
                .unwrap_or_default();
            let before = listed(0..verb);
            context.they = if after.len() >= 2 && before.len() < 2 { after } else { before };
        }
        if context.meeting.is_none()
            && let Some(at) = (0..sentence.tokens.len()).find(|&at| {
                sentence.tags(at).any(Tags::EVENT)
                    && matches!(sentence.entries[at].kind, Some(EventKind::Congress | EventKind::Conference))
            })
        {
            let mut start = at;
            while start > 0
                && sentence.tokens[start - 1].is_word() | (sentence.class(start - 1) == Class::Number)
                && !sentence.tags(start - 1).any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::BE))
            {
                start -= 1;
            }
            let mut end = at + 1;
            if sentence.is_word(end, &["of"])
                && let Some(named) = sentence
                    .named
                    .iter()
                    .find(|named| named.tokens.contains(&(end + 1)) || named.tokens.contains(&(end + 2)))
            {
                end = named.tokens.end;
            }
            context.meeting = Some(sentence.slice(start..end).to_owned());
        }
        if context.kind.is_none() {
            context.kind = sentence
                .entries
                .iter()
                .filter(|entry| entry.tags.any(Tags::PAST))
                .find_map(|entry| entry.kind);
        }
    }

    /// What "it" means after a sentence about a thing: "The Ouse Bridge was begun …", "A memorial was unveiled …";
    /// after one about a person, the last body that it names.
    fn learn_it(&self, sentence: &Sentence<'a>, context: &mut Context) {
        if context.it.is_some() {
            return;
        }
        if sentence.language == Language::Russian {
            // "На месте битвы построена часовня. Она …": what stands behind a participle at the end.
            let last = (0..sentence.tokens.len()).rev().find(|&at| sentence.tokens[at].is_word());
            context.it_text = last
                .filter(|&at| {
                    at > 0 && sentence.tags(at - 1).any(Tags::PARTICIPLE) && !sentence.is_capital(at)
                })
                .map(|at| sentence.word(at).to_owned());
            return;
        }
        let verb = (0..sentence.tokens.len()).find(|&at| {
            !sentence.is_capital(at)
                && (sentence.tags(at).any(Tags::BE.or(Tags::HAVE)) || sentence.tags(at).any(Tags::PAST))
        });
        let Some(verb) = verb else { return };
        let start = (0..verb)
            .find(|&at| {
                sentence.tokens[at].is_word()
                    && !sentence.is_dated(at)
                    && !sentence.tags(at).any(Tags::PREPOSITION)
            })
            .unwrap_or(verb);
        let end = (start..verb)
            .find(|&at| {
                sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE))
                    || at > start + 1 && sentence.is_on(at, &ASIDE)
                    || !sentence.tokens[at].is_word()
            })
            .unwrap_or(verb);
        let person = sentence.named.iter().any(|named| {
            named.tokens.start < verb
                && self.names.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
        }) || (start..verb).any(|at| sentence.is_on(at, &SINGULAR));
        if person {
            let body = sentence.named.iter().rev().find(|named| is_body(&self.names, named.actor));
            if self.names.subject.is_none_or(|subject| !is_body(&self.names, subject)) {
                context.it = body.map(|named| named.actor);
            }
            return;
        }
        let article = sentence.is_word(start, &["a", "an"])
            || sentence.is_word(start, &["the"]) && (start + 1..end).any(|at| sentence.is_capital(at));
        let head = end.wrapping_sub(1);
        let own = case::lower(sentence.word(head));
        let single = end > start + 1
            && !own.ends_with('s')
            && !self.names.nouns.contains(&own)
            && !sentence.tags(head).any(Tags::BODY.or(Tags::OFFICE).or(Tags::EVENT))
            && (start..end)
                .all(|at| sentence.name_at(at).is_none_or(|named| !is_body(&self.names, named.actor)));
        if article && single {
            context.it_text = Some(sentence.slice(start + 1..end).to_owned());
        }
    }
}

/// Whether a sentence says "him" (false) or "her" for somebody to whom something is done (true).
fn object_pronoun(sentence: &Sentence<'_>) -> Option<bool> {
    static OBJECTS: WordList = WordList::new(&["him", "her"]);
    let object = |&at: &usize| sentence.is_on(at, &OBJECTS);
    (1..sentence.tokens.len()).filter(object).find_map(|at| match sentence.low(at) {
        "him" => Some(false),
        "her"
            if sentence.tags(at - 1).any(Tags::PAST)
                && (!sentence.tokens.get(at + 1).is_some_and(|next| next.is_word())
                    || sentence
                        .tags(at + 1)
                        .any(Tags::PREPOSITION.or(Tags::DETERMINER).or(Tags::ADVERB))
                    || sentence.is_word(at + 1, &["back", "away", "home", "out", "up", "down", "off"])) =>
        {
            Some(true)
        }
        _ => None,
    })
}
