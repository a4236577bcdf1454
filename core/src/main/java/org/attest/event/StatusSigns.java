package org.attest.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.attest.model.DateMention;
import org.attest.model.DateRange;
import org.attest.model.EventType;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Status;
import org.attest.model.Token;
import org.attest.model.Trigger;
import org.attest.model.VerbFeatures;

/**
 * What shows whether an occurrence took place, goes on, is planned and so on: how its words stand
 * in their sentences, what the lexicons and the language model make of them, and how the report
 * tells others of its type. How much each sign says is learned: {@link StatusWeights}.
 */
final class StatusSigns {
  private static final Set<String> THE =
      Set.of("the", "this", "that", "these", "those", "both", "its", "their", "his", "her");
  private static final Set<String> A = Set.of("a", "an");
  private static final int DEEPEST = 6;
  private static final int MOST = 3;
  private static final int MONTH = 31;

  /** The language model's probabilities in steps of a fifth. */
  private static final int STEPS = 5;

  private final ReportGraph report;

  StatusSigns(ReportGraph report) {
    this.report = report;
  }

  /**
   * The signs of a draft.
   *
   * @param all the report's drafts
   */
  Set<String> of(Draft draft, List<Draft> all) {
    Set<String> found = new HashSet<>();
    Consumer<String> signs = found::add;
    String family = EventType.of(draft.type).family();
    signs.accept("any");
    signs.accept("type " + draft.type);
    signs.accept("family " + family);
    signs.accept("family " + family + " " + word(draft.status));
    signs.accept("status " + word(draft.status));
    signs.accept("tellings " + Math.min(MOST, draft.triggers.size()));
    signs.accept(draft.paths.getFirst().isEmpty() ? "own voice" : "said");
    if (draft.count != null) {
      signs.accept("count");
    }
    if (!draft.tolls.isEmpty()) {
      signs.accept("toll");
    }
    if (draft.title) {
      signs.accept("title");
    }
    for (RatedTrigger telling : draft.triggers) {
      rule(telling, signs);
      model(telling.trigger(), signs);
      dates(telling.trigger(), signs);
      wording(telling.trigger(), family, signs);
    }
    others(draft, all, signs);
    return found;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void rule(RatedTrigger telling, Consumer<String> signs) {
    signs.accept("told " + word(telling.status()));
    signs.accept("rule " + telling.rule());
    signs.accept("rule " + telling.rule() + " " + word(telling.status()));
  }

  private void model(Trigger trigger, Consumer<String> signs) {
    report.analysis().predictions().triggers().stream()
        .filter(one -> one.sentence() == trigger.sentence() && one.token() == trigger.head())
        .findFirst()
        .ifPresent(
            one -> {
              String status = word(one.status().value());
              signs.accept("model " + status);
              signs.accept("model " + status + " " + (int) (one.status().probability() * STEPS));
            });
  }

  private void dates(Trigger trigger, Consumer<String> signs) {
    for (DateMention mention : report.dates()) {
      if (mention.sentence() == trigger.sentence()) {
        signs.accept("date " + length(mention));
      }
    }
  }

  private static String length(DateMention mention) {
    DateRange range = mention.range();
    if (range == null || range.start() == null || range.end() == null) {
      return "open";
    }
    return range.start().equals(range.end())
        ? "of a day"
        : range.start().plusDays(MONTH).isBefore(range.end()) ? "long" : "short";
  }

  private void wording(Trigger trigger, String family, Consumer<String> signs) {
    Sentence sentence = report.sentence(trigger.sentence());
    Optional<Phrase> own = sentence.phraseAt(trigger.head());
    if (own.isEmpty()) {
      return;
    }
    Phrase phrase = own.get();
    String form = form(sentence, phrase, sentence.token(trigger.head()));
    signs.accept("form " + form);
    signs.accept("form " + form + " of " + family);
    signs.accept("relation " + word(phrase.relation()));
    signs.accept("marker " + phrase.marker());
    verb(phrase, "own verb", signs);
    sentence.governor(phrase).ifPresent(above -> verb(above, "verb above", signs));
    Phrase clause = clause(sentence, phrase);
    verb(clause, "clause", signs);
    verb(clause, "clause of " + form, signs);
  }

  private static String form(Sentence sentence, Phrase phrase, Token head) {
    if (phrase.isVerb()) {
      return "verb";
    }
    String first = sentence.token(phrase.start()).lower();
    String article = THE.contains(first) ? "definite" : A.contains(first) ? "single" : "bare";
    boolean plural = head.is(PartOfSpeech.NOUN) && !head.lower().equals(head.lemma());
    return article + (plural ? " plural" : "");
  }

  /** The nearest finite verb above the words, or the outermost phrase. */
  private static Phrase clause(Sentence sentence, Phrase phrase) {
    Phrase at = phrase;
    for (int depth = 0; depth < DEEPEST; depth++) {
      VerbFeatures verb = at.verb();
      Optional<Phrase> up = sentence.governor(at);
      if (verb != null && verb.form() == VerbFeatures.Form.FINITE || up.isEmpty()) {
        return at;
      }
      at = up.get();
    }
    return at;
  }

  private static void verb(Phrase phrase, String what, Consumer<String> signs) {
    VerbFeatures verb = phrase.verb();
    if (verb == null) {
      return;
    }
    List<String> said = new ArrayList<>(List.of(what, word(verb.form()), word(verb.tense())));
    if (verb.perfect()) {
      said.add("perfect");
    }
    if (verb.progressive()) {
      said.add("progressive");
    }
    if (verb.modal() != null) {
      said.add("modal");
    }
    if (verb.negated()) {
      said.add("negated");
    }
    signs.accept(String.join(" ", said));
  }

  /** How other words of the report tell the type. */
  private static void others(Draft draft, List<Draft> all, Consumer<String> signs) {
    List<Status> others =
        all.stream()
            .flatMap(other -> other.triggers.stream())
            .filter(other -> other.trigger().type().equals(draft.type))
            .filter(other -> !draft.triggers.contains(other))
            .map(RatedTrigger::status)
            .toList();
    signs.accept("others " + Math.min(MOST, others.size()));
    for (Status status : List.of(Status.ONGOING, Status.OCCURRED)) {
      long count = others.stream().filter(status::equals).count();
      signs.accept("others " + word(status) + " " + Math.min(MOST, count));
    }
  }
}
