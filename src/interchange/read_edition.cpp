// SPDX-License-Identifier: BSL-1.0
#include "fields.hpp"
#include "parse.hpp"
#include "reader.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace json {

namespace bj = dom;

namespace {

constexpr std::string_view edition_schema = "upc-edition/1";
constexpr std::string_view council = "council";  // acts where the text of a clause names nobody
constexpr std::string_view not_specified = "not_specified";
constexpr std::string_view none = "none";
constexpr std::size_t most_offices = 64;         // what a RoleSet holds
constexpr std::size_t most_clauses = 2000;

/// The units of a period, each with the most of them that a policy can sensibly ask for: some ten years.
struct Unit {
  std::string_view name;
  PeriodUnit unit;
  int most;
};
constexpr Unit units[] = {{"working_days", PeriodUnit::working_days, 2500},
                          {"days", PeriodUnit::days, 3650},
                          {"weeks", PeriodUnit::weeks, 520},
                          {"months", PeriodUnit::months, 120},
                          {"years", PeriodUnit::years, 10}};

/// Whether an office or an edition can be called that in files: small letters, digits, '_', and inside also '-'.
bool is_id(std::string_view text) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !text.empty() && text.size() <= 80 && letter(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
}

bool is_year_and_month(std::string_view text) {
  return text.size() == 7 && parse_date(std::string(text) + "-01").has_value();
}

/// Reads an edition part by part: what refers to offices or clauses is read after them, wherever it stands.
class EditionReader {
 public:
  explicit EditionReader(Reader& reader) : reader_(reader), edition_(std::make_shared<Edition>()) {}

  std::shared_ptr<const Edition> read(const bj::value& value) {
    const Path top;
    const bj::object* object = reader_.object(top, value);
    if (object == nullptr) return nullptr;
    known_only(top, *object, "an edition",
               {"schema", "id", "body", "title", "approved", "reviewed_every", "terms", "offices", "acts", "duties",
                "raises", "provisions", "clauses", "readings", "outside", "restrictions", "cy"});
    with(top, *object, "schema", [&](const Path& at, const bj::value& held) {
      const auto found = reader_.raw_text(at, held);
      if (found && *found != edition_schema) reader_.different(at, "schema", *found, edition_schema);
    });
    with(top, *object, "id", [&](const Path& at, const bj::value& held) { edition_->id = id(at, held); });
    text(top, *object, "body", edition_->body);
    text(top, *object, "title", edition_->title);
    welsh(top, *object, {{"body", &edition_->body_cy}, {"title", &edition_->title_cy}});
    with(top, *object, "approved", [&](const Path& at, const bj::value& held) {
      const auto found = reader_.raw_text(at, held);
      if (found && !is_year_and_month(*found)) reader_.fault(at, "a year and month (YYYY-MM), not " + quoted(*found));
      edition_->approved = found.value_or(std::string_view());
    });
    with(top, *object, "reviewed_every",
         [&](const Path& at, const bj::value& held) { period(at, held, edition_->reviewed_every); });
    if (const bj::value* held = member(*object, "outside")) read_outside(Path(top, "outside"), *held);
    with(top, *object, "terms", [&](const Path& at, const bj::value& held) { read_terms(at, held); });
    with(top, *object, "offices", [&](const Path& at, const bj::value& held) { read_offices(at, held); });
    if (const bj::value* held = member(*object, "restrictions")) read_restrictions(Path(top, "restrictions"), *held);
    with(top, *object, "clauses", [&](const Path& at, const bj::value& held) { read_clauses(at, held); });
    with(top, *object, "readings", [&](const Path& at, const bj::value& held) { read_readings(at, held); });
    with(top, *object, "provisions", [&](const Path& at, const bj::value& held) { read_provisions(at, held); });
    with(top, *object, "acts", [&](const Path& at, const bj::value& held) { read_acts(at, held); });
    with(top, *object, "duties", [&](const Path& at, const bj::value& held) { read_duties(at, held); });
    with(top, *object, "raises", [&](const Path& at, const bj::value& held) { read_raises(at, held); });
    return edition_;
  }

 private:
  /// Notes every member that is not one of these.
  void known_only(const Path& at, const bj::object& object, const std::string& of,
                  const std::vector<std::string_view>& known) {
    for (const auto& member : object) {
      const std::string_view name = view(member.key());
      if (member.value().is_null() || is_own(name) || std::find(known.begin(), known.end(), name) != known.end())
        continue;
      reader_.unknown(Path(at, name), "field of " + of, name, known);
    }
  }

  /// Reads a member that must be there.
  template <class F>
  void with(const Path& at, const bj::object& object, std::string_view name, F&& read) {
    const Path here(at, name);
    if (const bj::value* held = member(object, name))
      read(here, *held);
    else
      reader_.fault(here, "this field, which an edition needs; it is not there");
  }

  /// A text that says something.
  void text(const Path& at, const bj::object& object, std::string_view name, std::string& into) {
    with(at, object, name, [&](const Path& here, const bj::value& held) {
      const auto found = reader_.text(here, held);
      if (found && found->empty()) reader_.fault(here, "a text that says something");
      into = found.value_or(std::string());
    });
  }

  /// The Welsh of the texts that stand beside it, each of which may be left out: the English stands for it then.
  void welsh(const Path& at, const bj::object& object,
             std::initializer_list<std::pair<std::string_view, std::string*>> texts) {
    const bj::value* const held = member(object, "cy");
    if (held == nullptr) return;
    const Path here(at, "cy");
    const bj::object* const own = reader_.object(here, *held);
    if (own == nullptr) return;
    std::vector<std::string_view> known;
    for (const auto& [name, into] : texts) {
      known.push_back(name);
      if (member(*own, name) == nullptr) continue;
      if (member(object, name) == nullptr)
        reader_.fault(Path(here, name), "the Welsh of a text that is there in English");
      text(here, *own, name, *into);
    }
    known_only(here, *own, "the Welsh of it", known);
  }

  std::string id(const Path& at, const bj::value& value) {
    const auto found = reader_.raw_text(at, value);
    if (found && !is_id(*found))
      reader_.fault(at,
                    "an id of small letters, digits, \"_\" and \"-\" that begins with a letter, not " + quoted(*found));
    return std::string(found.value_or(std::string_view()));
  }

  void period(const Path& at, const bj::value& value, Period& into) {
    const bj::object* object = reader_.object(at, value);
    if (object == nullptr) return;
    known_only(at, *object, "a period", {"number", "unit"});
    const Unit* unit = nullptr;
    with(at, *object, "unit", [&](const Path& here, const bj::value& held) {
      const auto name = reader_.raw_text(here, held);
      if (!name) return;
      std::vector<std::string_view> known;
      for (const Unit& u : units) {
        known.push_back(u.name);
        if (u.name == *name) unit = &u;
      }
      if (unit == nullptr) reader_.unknown(here, "unit", *name, known);
    });
    with(at, *object, "number", [&](const Path& here, const bj::value& held) {
      const auto number = reader_.integer(here, held, true);
      if (!number || unit == nullptr) return;
      if (*number < 1 || *number > unit->most)
        reader_.fault(here, "a number of " + std::string(unit->name) + " from 1 to " + std::to_string(unit->most));
      else
        into = Period{*number, unit->unit};
    });
  }

  /// Which restrictions there are. What is left out is as in `rct-2013`.
  void read_restrictions(const Path& at, const bj::value& value) {
    RestrictionRules& rules = edition_->restrictions;
    const bj::object* object = reader_.object(at, value);
    if (object == nullptr) return;
    known_only(at, *object, "restrictions", {"kinds", "scope", "own"});
    if (const bj::value* held = member(*object, "kinds")) {
      const std::vector<std::string_view> known(std::begin(Names<RestrictionKind>::list),
                                                std::end(Names<RestrictionKind>::list) - 1);
      rules.kinds = {};
      allowed<RestrictionKind>(Path(at, "kinds"), *held, known, rules.kinds, rules.kind_by);
    }
    if (const bj::value* held = member(*object, "scope")) {
      rules.scopes = {};
      allowed<Scope>(Path(at, "scope"), *held, {std::begin(Names<Scope>::list), std::end(Names<Scope>::list)},
                     rules.scopes, rules.scope_by);
    }
    if (const bj::value* held = member(*object, "own")) read_own_kinds(Path(at, "own"), *held);
  }

  /// An object whose names are what there is, each with who may decide it: `{"by": [...]}`, or `{}` for whoever may.
  template <class E>
  void allowed(const Path& at, const bj::value& value, const std::vector<std::string_view>& known, SetOf<E>& into,
               std::array<RoleSet, count_of<E>>& by) {
    const bj::object* object = reader_.object(at, value);
    if (object == nullptr) return;
    for (const auto& [key, held] : *object) {
      const std::string_view name = view(key);
      if (held.is_null() || is_own(name)) continue;
      const Path here(at, name);
      if (std::find(known.begin(), known.end(), name) == known.end()) {
        reader_.unknown(here, Names<E>::what, name, known);
        continue;
      }
      const E what = *from_name<E>(name);
      into.insert(what);
      const bj::object* said = reader_.object(here, held);
      if (said == nullptr) continue;
      known_only(here, *said, "what may be decided", {"by"});
      if (member(*said, "by") != nullptr) by[static_cast<std::size_t>(what)] = some_roles(here, *said, "by");
    }
    if (into.empty() && reader_.faults().empty()) reader_.fault(at, "at least one " + std::string(Names<E>::what));
  }

  void read_own_kinds(const Path& at, const bj::value& value) {
    const bj::object* object = reader_.object(at, value);
    if (object == nullptr) return;
    RestrictionRules& rules = edition_->restrictions;
    for (const auto& [key, held] : *object) {
      const std::string_view name = view(key);
      if (held.is_null() || is_own(name)) continue;
      const Path here(at, name);
      if (!is_id(name))
        reader_.fault(here, "an id of small letters, digits, \"_\" and \"-\" that begins with a letter");
      if (from_name<RestrictionKind>(name)) reader_.fault(here, "another id: " + quoted(name) + " is a kind already");
      const bj::object* said = reader_.object(here, held);
      if (said == nullptr) continue;
      known_only(here, *said, "a kind of restriction", {"name", "effect", "cy"});
      OwnKind kind;
      kind.id = name;
      text(here, *said, "name", kind.name);
      welsh(here, *said, {{"name", &kind.name_cy}});
      with(here, *said, "effect", [&](const Path& p, const bj::value& v) {
        if (const auto effect = reader_.named<KindEffect>(p, v)) kind.effect = *effect;
      });
      rules.own.push_back(std::move(kind));
      rules.kinds.insert(RestrictionKind::own);
    }
  }

  /// The parts that are not this policy's. What belongs to them is left out everywhere else.
  void read_outside(const Path& at, const bj::value& value) {
    reader_.each(at, value, [&](const Path& here, const bj::value& element) {
      const auto part = reader_.named<PolicyPart>(here, element);
      if (!part) return;
      if (*part == PolicyPart::procedure)
        return reader_.fault(here, "a part that a policy can do without: \"procedure\" is the policy itself");
      if (!edition_->has(*part)) reader_.fault(here, "each part once: " + quoted(name(*part)) + " stands above");
      edition_->outside.insert(*part);
    });
  }

  /// Whether something belongs to a part that is in the edition; where it does not, that is noted.
  template <class Name>
  bool inside(const Path& at, Name what) {
    if (edition_->has(what)) return true;
    reader_.fault(at, "nothing here: " + quoted(name(what)) + " is of the part " + quoted(name(part_of(what))) +
                          ", which is outside this edition");
    return false;
  }

  void read_terms(const Path& at, const bj::value& value) {
    const bj::object* object = reader_.object(at, value);
    if (object == nullptr) return;
    known_only(at, *object, "the terms", {std::begin(Names<Term>::list), std::end(Names<Term>::list)});
    const bj::value* const appeal = member(*object, name(Term::appeal));
    const bool appeals = appeal == nullptr || !appeal->is_string() || view(appeal->get_string()) != none;
    for (const TermRule& rule : term_rules) {
      if (!appeals && is_of_appeals(rule.term) && member(*object, name(rule.term)) == nullptr) {
        std::visit([&](auto held) { edition_->terms.*held = {}; }, rule.value);
        continue;
      }
      if (!edition_->has(rule.term)) {
        if (member(*object, name(rule.term)) != nullptr) (void)inside(Path(at, name(rule.term)), rule.term);
        continue;
      }
      if (rule.may_be_left_out && member(*object, name(rule.term)) == nullptr) continue;
      with(at, *object, name(rule.term), [&](const Path& here, const bj::value& held) {
        std::visit([&](auto member) { read_term(here, held, rule, edition_->terms.*member); }, rule.value);
      });
    }
  }

  /// One term: what it can be is its type's to say, and any can be not specified.
  template <class Value>
  void read_term(const Path& at, const bj::value& value, const TermRule& rule, Value& into) {
    const auto said = value.is_string() ? view(value.get_string()) : std::string_view();
    if (said == not_specified) {
      into = {};
      edition_->terms.not_specified.insert(rule.term);
    } else if constexpr (std::is_same_v<Value, Terms::Length>) {
      into.reset();
      if (said == rule.absent) return;
      if (value.is_string())
        return reader_.fault(at, "a period, " + quoted(rule.absent) + " or \"not_specified\", not " + quoted(said));
      period(at, value, into.emplace());
    } else if constexpr (std::is_same_v<Value, bool>) {
      if (value.is_string()) return reader_.fault(at, "true, false or \"not_specified\", not " + quoted(said));
      into = reader_.flag(at, value).value_or(false);
    } else {
      const auto text = reader_.raw_text(at, value);
      if (!text) return;
      std::vector<std::string_view> known(std::begin(Names<Value>::list), std::end(Names<Value>::list));
      known.push_back(not_specified);
      if (const auto found = from_name<Value>(*text)) into = *found;
      else reader_.unknown(at, Names<Value>::what, *text, known);
    }
  }

  void read_offices(const Path& at, const bj::value& value) {
    const bj::array* array = reader_.array(at, value);
    if (array == nullptr) return;
    if (array->empty() || array->size() > most_offices)
      return reader_.fault(
          at, "from 1 to " + std::to_string(most_offices) + " offices, not " + std::to_string(array->size()));
    reader_.each(at, value, [&](const Path& here, const bj::value& element) {
      const bj::object* object = reader_.object(here, element);
      if (object == nullptr) return;
      known_only(here, *object, "an office", {"id", "name", "staff", "cy"});
      Office office{{}, {}, false, {}};
      with(here, *object, "id", [&](const Path& p, const bj::value& held) {
        office.id = id(p, held);
        if (edition_->role(office.id)) reader_.fault(p, "each office once: " + quoted(office.id) + " stands above");
        if (office.id == council) reader_.fault(p, "another id: \"council\" stands for nobody in particular");
      });
      text(here, *object, "name", office.name);
      welsh(here, *object, {{"name", &office.name_cy}});
      with(here, *object, "staff",
           [&](const Path& p, const bj::value& held) { office.staff = reader_.flag(p, held).value_or(false); });
      edition_->offices.push_back(std::move(office));
    });
  }

  void read_clauses(const Path& at, const bj::value& value) {
    if (value.is_array() && value.get_array().size() > most_clauses)
      return reader_.fault(at, "at most " + std::to_string(most_clauses) + " clauses");
    reader_.each(at, value, [&](const Path& here, const bj::value& element) {
      const bj::object* object = reader_.object(here, element);
      if (object == nullptr) return;
      known_only(here, *object, "a clause", {"id", "kind", "actors", "summary", "no_rule", "cy"});
      Clause clause;
      text(here, *object, "id", clause.id);
      if (has_clause(clause.id))
        reader_.fault(Path(here, "id"), "each clause once: " + quoted(clause.id) + " stands above");
      text(here, *object, "kind", clause.kind);
      with(here, *object, "actors", [&](const Path& p, const bj::value& held) {
        reader_.each(p, held, [&](const Path& q, const bj::value& actor) {
          const auto name = reader_.raw_text(q, actor);
          if (name && *name != council && !edition_->role(*name))
            reader_.unknown(q, "office", *name, office_ids(council));
          if (name) clause.actors.emplace_back(*name);
        });
        if (held.is_array() && held.get_array().empty())
          reader_.fault(p, "an office, or \"council\" where the text names nobody");
      });
      text(here, *object, "summary", clause.summary);
      if (member(*object, "no_rule") != nullptr) text(here, *object, "no_rule", clause.no_rule);
      welsh(here, *object, {{"summary", &clause.summary_cy}, {"no_rule", &clause.no_rule_cy}});
      edition_->clauses.push_back(std::move(clause));
    });
  }

  void read_readings(const Path& at, const bj::value& value) {
    reader_.each(at, value, [&](const Path& here, const bj::value& element) {
      const bj::object* object = reader_.object(here, element);
      if (object == nullptr) return;
      known_only(here, *object, "a reading", {"id", "clauses", "silent_on", "reading", "term", "cy"});
      Reading reading;
      text(here, *object, "id", reading.id);
      for (const Reading& other : edition_->readings)
        if (other.id == reading.id)
          reader_.fault(Path(here, "id"), "each reading once: " + quoted(reading.id) + " stands above");
      with(here, *object, "clauses", [&](const Path& p, const bj::value& held) {
        reader_.each(p, held, [&](const Path& q, const bj::value& clause) {
          const auto name = reader_.raw_text(q, clause);
          if (name && !has_clause(*name)) reader_.unknown(q, "clause of this edition", *name, clause_ids());
          if (name) reading.clauses.emplace_back(*name);
        });
        if (held.is_array() && held.get_array().empty()) reader_.fault(p, "at least one clause");
      });
      text(here, *object, "silent_on", reading.silent_on);
      text(here, *object, "reading", reading.reading);
      welsh(here, *object, {{"silent_on", &reading.silent_on_cy}, {"reading", &reading.reading_cy}});
      if (const bj::value* held = member(*object, "term")) reading.term = reader_.named<Term>(Path(here, "term"), *held);
      edition_->readings.push_back(std::move(reading));
    });
  }

  std::vector<std::string_view> clause_ids() const {
    std::vector<std::string_view> ids;
    for (const Clause& clause : edition_->clauses) ids.push_back(clause.id);
    return ids;
  }

  bool has_clause(std::string_view id) const {
    return std::any_of(edition_->clauses.begin(), edition_->clauses.end(), [&](const Clause& c) { return c.id == id; });
  }

  std::vector<std::string_view> office_ids(std::string_view also = {}) const {
    std::vector<std::string_view> ids;
    for (const Office& office : edition_->offices) ids.push_back(office.id);
    if (!also.empty()) ids.push_back(also);
    return ids;
  }

  /// Whether an edition with these terms has to say something of it: of appeals not where there are none, of decisions on
  /// a recommendation not where a review decides itself.
  template <class E>
  static bool is_needed(E what, const Terms& terms) {
    return (terms.appeal != AppealRight::none || !is_of_appeals(what)) &&
           (terms.review_steps != ReviewSteps::one || !is_of_recommendations(what));
  }

  /// Calls `read(path, enumerator, value)` for each member of an object whose names are an enumeration's. Effects may
  /// be left out; of the others those are there, all of them and no more, whose part is in the edition.
  template <class E, class F>
  void each_of(const Path& at, const bj::value& value, F&& read) {
    constexpr bool all_needed = !std::is_same_v<E, Effect>;
    const bj::object* object = reader_.object(at, value);
    if (object == nullptr) return;
    for (const auto& [key, held] : *object) {
      const std::string_view name = view(key);
      if (held.is_null() || is_own(name)) continue;
      const Path here(at, name);
      if (const auto found = from_name<E>(name)) {
        if constexpr (all_needed)
          if (!inside(here, *found)) continue;
        read(here, *found, held);
      } else
        reader_.unknown(here, Names<E>::what, name, {std::begin(Names<E>::list), std::end(Names<E>::list)});
    }
    if constexpr (all_needed)
      for (std::size_t i = 0; i < count_of<E>; ++i) {
        const std::string_view name = Names<E>::list[i];
        if (member(*object, name) == nullptr && edition_->has(static_cast<E>(i)) &&
            is_needed(static_cast<E>(i), edition_->terms))
          reader_.fault(Path(at, name),
                        "what the edition says of this " + std::string(Names<E>::what) + "; it is not there");
      }
  }

  void read_provisions(const Path& at, const bj::value& value) {
    each_of<Provision>(at, value, [&](const Path& here, Provision provision, const bj::value& held) {
      const auto id = reader_.raw_text(here, held);
      if (!id) return;
      if (!has_clause(*id)) reader_.unknown(here, "clause of this edition", *id, clause_ids());
      edition_->provisions[static_cast<std::size_t>(provision)] = *id;
    });
  }

  RoleSet roles(const Path& at, const bj::value& value) {
    RoleSet set;
    reader_.each(at, value, [&](const Path& here, const bj::value& element) {
      const auto id = reader_.raw_text(here, element);
      if (!id) return;
      const auto role = edition_->role(*id);
      if (!role) return reader_.unknown(here, "office", *id, office_ids());
      if (set.contains(*role)) reader_.fault(here, "each office once: " + quoted(*id) + " stands above");
      set.insert(*role);
    });
    return set;
  }

  RoleSet some_roles(const Path& at, const bj::object& object, std::string_view name) {
    RoleSet set;
    with(at, object, name, [&](const Path& here, const bj::value& held) {
      if (held.is_array() && held.get_array().empty()) reader_.fault(here, "at least one office");
      set = roles(here, held);
    });
    return set;
  }

  void read_acts(const Path& at, const bj::value& value) {
    each_of<EventType>(at, value, [&](const Path& here, EventType event, const bj::value& held) {
      const bj::object* object = reader_.object(here, held);
      if (object == nullptr) return;
      // An act can ask only for what its event can say.
      std::vector<std::string_view> known = {"by"};
      for (std::string_view field : field_names(event))
        if (field == "consulted" || field == "copied_to" || (field == "states" && event == EventType::warning_issued))
          known.push_back(field);
      known_only(here, *object, "this act", known);
      ActRule& rule = edition_->acts[static_cast<std::size_t>(event)];
      rule.by = some_roles(here, *object, "by");
      const auto asked = [&](std::string_view field) {
        const bool allowed = std::find(known.begin(), known.end(), field) != known.end();
        return allowed ? member(*object, field) : nullptr;
      };
      if (const bj::value* list = asked("consulted")) rule.consulted = roles(Path(here, "consulted"), *list);
      if (const bj::value* list = asked("copied_to")) rule.copied_to = roles(Path(here, "copied_to"), *list);
      if (const bj::value* list = asked("states")) rule.states = statements(Path(here, "states"), *list, event);
    });
  }

  StatementSet statements(const Path& at, const bj::value& value, EventType event) {
    StatementSet set;
    reader_.each(at, value, [&](const Path& here, const bj::value& element) {
      const auto text = reader_.raw_text(here, element);
      if (!text) return;
      const auto statement = from_name<Statement>(*text);
      if (statement && statements_of(event).contains(*statement)) return set.insert(*statement);
      std::vector<std::string_view> known;
      statements_of(event).for_each([&](Statement s) { known.push_back(name(s)); });
      reader_.unknown(here, "statement of this letter", *text, known);
    });
    return set;
  }

  void read_duties(const Path& at, const bj::value& value) {
    each_of<DutyName>(at, value, [&](const Path& here, DutyName duty, const bj::value& held) {
      const bj::object* object = reader_.object(here, held);
      if (object == nullptr) return;
      known_only(here, *object, "a duty", {"bearers"});
      edition_->bearers[static_cast<std::size_t>(duty)] = some_roles(here, *object, "bearers");
    });
  }

  void read_raises(const Path& at, const bj::value& value) {
    each_of<Effect>(at, value, [&](const Path& here, Effect effect, const bj::value& held) {
      std::vector<RaisedDuty>& raised = edition_->raises[static_cast<std::size_t>(effect)];
      reader_.each(here, held, [&](const Path& p, const bj::value& element) {
        const bj::object* object = reader_.object(p, element);
        if (object == nullptr) return;
        known_only(p, *object, "a duty that is raised", {"duty", "cites"});
        RaisedDuty one{};
        with(p, *object, "duty", [&](const Path& q, const bj::value& v) {
          if (const auto duty = reader_.named<DutyName>(q, v); duty && inside(q, *duty)) one.duty = *duty;
        });
        with(p, *object, "cites", [&](const Path& q, const bj::value& v) {
          if (const auto provision = reader_.named<Provision>(q, v); provision && inside(q, *provision))
            one.cites = *provision;
        });
        raised.push_back(one);
      });
    });
  }

  Reader& reader_;
  std::shared_ptr<Edition> edition_;
};

}  // namespace

std::shared_ptr<const Edition> read_edition(std::string_view text) {
  Memory memory;
  Reader reader;
  auto edition = EditionReader(reader).read(parse(text, memory));
  reader.throw_first();
  return edition;
}

}  // namespace json

UPC_END_NAMESPACE
