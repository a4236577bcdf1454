package org.attest.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.actor.NameStretch.Form;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/** Lays patterns on one sentence, its names given. */
final class RelationMatcher {
  private static final int MOST_LEAD_IN = 6;
  private static final int MOST_INSERTED = 14;
  private static final int MOST_IN_BRACKETS = 4;

  private static final Set<String> DEFINING =
      Set.of(
          "led",
          "headed",
          "commanded",
          "run",
          "known",
          "called",
          "linked",
          "affiliated",
          "allied",
          "based",
          "under",
          "formerly",
          "previously",
          "aligned",
          "tied",
          "that");
  private static final Set<String> DEMONYM_ENDINGS = Set.of("ican", "ian", "ish", "ese");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n’t", "never", "no", "nor", "neither", "longer", "denied", "denies");

  private final Sentence sentence;
  private final List<NameStretch> names;
  private final PatternWords words;

  /** Where a pattern lies. */
  record Match(
      List<NameStretch> subjects,
      List<NameStretch> objects,
      int from,
      int to,
      int cue,
      int cueEnd) {}

  /** What is captured so far; a new one for each step, so that a wrong turn can be undone. */
  private record Captured(
      List<NameStretch> subjects, List<NameStretch> objects, int cue, int cueEnd) {

    Captured word(int index) {
      return new Captured(subjects, objects, cue < 0 ? index : cue, index + 1);
    }

    Captured with(RelationPattern.Slot slot, List<NameStretch> found) {
      return slot.isSubject()
          ? new Captured(found, objects, cue, cueEnd)
          : new Captured(subjects, found, cue, cueEnd);
    }
  }

  /** Names captured by a slot, and where the pattern goes on. */
  private record Filled(List<NameStretch> names, int next) {}

  RelationMatcher(Sentence sentence, List<NameStretch> names) {
    this.sentence = sentence;
    this.names = names;
    this.words = new PatternWords(sentence);
  }

  /** Every place where the pattern lies on the sentence, at most one for each first token. */
  List<Match> find(RelationPattern pattern) {
    Set<String> needed = pattern.needed();
    if (needed != null
        && sentence.tokens().stream().noneMatch(token -> needed.contains(token.lower()))) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    for (int start = 0; start < sentence.tokens().size(); start++) {
      Captured empty = new Captured(List.of(), List.of(), -1, -1);
      Match match = match(pattern, 0, start, start, empty);
      if (match != null && !isNegated(match)) {
        matches.add(match);
      }
    }
    return matches;
  }

  private @Nullable Match match(
      RelationPattern pattern, int element, int at, int start, Captured captured) {
    if (element == pattern.elements().size()) {
      return new Match(
          captured.subjects(), captured.objects(), start, at, captured.cue(), captured.cueEnd());
    }
    return switch (pattern.elements().get(element)) {
      case RelationPattern.OneOf one -> {
        Match match = null;
        if (at < sentence.tokens().size() && one.words().contains(words.lower(at))) {
          Captured more = words.isLetter(at) ? captured.word(at) : captured;
          match = match(pattern, element + 1, at + 1, start, more);
        }
        yield match == null && one.mayBeMissing()
            ? match(pattern, element + 1, at, start, captured)
            : match;
      }
      case RelationPattern.NoneOf none ->
          isRuledOut(none, element, at) ? null : match(pattern, element + 1, at, start, captured);
      case RelationPattern.AnyWord any -> {
        Match match = match(pattern, element + 1, at, start, captured);
        yield match == null && words.isSmallWord(at)
            ? match(pattern, element + 1, at + 1, start, captured)
            : match;
      }
      case RelationPattern.Insertion insertion -> {
        Match match = match(pattern, element + 1, at, start, captured);
        int end = insertionEnd(pattern, at);
        yield match == null && end > at ? match(pattern, element + 1, end, start, captured) : match;
      }
      case RelationPattern.Slot slot -> slot(pattern, element, at, start, captured, slot);
    };
  }

  private @Nullable Match slot(
      RelationPattern pattern,
      int element,
      int at,
      int start,
      Captured captured,
      RelationPattern.Slot slot) {
    boolean isFirst = captured.cue() < 0 && at == start;
    boolean isLast = element == lastNeeded(pattern);
    for (Filled filled : fillings(slot, at, isFirst)) {
      if (isLast && words.isCutShort(slot, filled.next())) {
        continue;
      }
      Match match =
          match(pattern, element + 1, filled.next(), start, captured.with(slot, filled.names()));
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private static int lastNeeded(RelationPattern pattern) {
    int last = pattern.elements().size() - 1;
    while (pattern.elements().get(last) instanceof RelationPattern.NoneOf) {
      last--;
    }
    return last;
  }

  private List<Filled> fillings(RelationPattern.Slot slot, int at, boolean isFirst) {
    List<Filled> fillings = new ArrayList<>();
    if (at >= sentence.tokens().size()) {
      return fillings;
    }
    if (slot.type().equals("its")) {
      NameStretch owner = isPossessive(at) ? antecedent(at) : null;
      return owner == null ? fillings : List.of(new Filled(List.of(owner), at + 1));
    }
    if (!slot.endings().isEmpty()) {
      NameStretch name = hyphenated(slot, at);
      return name == null ? fillings : List.of(new Filled(List.of(name), at + 1));
    }
    if (isFirst && slot.type().equals("group") && words.lower(at).equals("it")) {
      NameStretch meant = antecedent(at);
      return meant == null ? fillings : List.of(new Filled(List.of(meant), at + 1));
    }
    int begin = at;
    for (int led = 0; led <= (isFirst ? 0 : MOST_LEAD_IN); led++) {
      for (NameStretch name : names) {
        if (name.from() == begin && fits(slot.type(), name) && !isDefined(name)) {
          for (int next : nexts(name)) {
            fillings.add(slot.isList() ? list(slot, name, next) : new Filled(List.of(name), next));
          }
        }
      }
      if (!fillings.isEmpty() || begin >= sentence.tokens().size() || !words.leadsIn(slot, begin)) {
        break;
      }
      begin++;
    }
    return fillings;
  }

  /** "The group led by ...": what follows says which group is meant, so it does not point back. */
  private boolean isDefined(NameStretch name) {
    return name.pointsBack() && DEFINING.contains(words.lower(name.to()));
  }

  /** Further members of a list: ", the Dune Army and the Well Guards". */
  private Filled list(RelationPattern.Slot slot, NameStretch first, int next) {
    List<NameStretch> all = new ArrayList<>(List.of(first));
    int end = next;
    while (end < sentence.tokens().size()) {
      int at = end;
      while (at < sentence.tokens().size() && Set.of(",", "and").contains(words.lower(at))) {
        at++;
      }
      int begin = at < sentence.tokens().size() && words.lower(at).equals("the") ? at + 1 : at;
      NameStretch more =
          names.stream()
              .filter(name -> name.from() == begin && fits(slot.type(), name))
              .findFirst()
              .orElse(null);
      if (at == end || more == null) {
        break;
      }
      all.add(more);
      end = nexts(more).getLast();
    }
    return new Filled(List.copyOf(all), end);
  }

  private static boolean fits(String type, NameStretch name) {
    return switch (type) {
      case "group" -> name.is(Form.GROUP);
      case "party" -> name.is(Form.GROUP) || name.is(Form.STATE);
      case "name" -> name.is(Form.GROUP) || name.is(Form.NAME);
      case "person" -> name.is(Form.PERSON);
      case "place" -> name.is(Form.PLACE);
      case "acronym" -> name.is(Form.ACRONYM);
      default -> throw new IllegalArgumentException("no type " + type);
    };
  }

  /** Where a pattern may go on behind a name: at once, or behind brackets and the like. */
  private List<Integer> nexts(NameStretch name) {
    List<Integer> nexts = new ArrayList<>();
    int end = name.to();
    if (words.isQuote(end)) {
      end++;
    }
    nexts.add(end);
    if (name.is(Form.GROUP) && PatternWords.BEHIND.contains(words.lower(end))) {
      end++;
      nexts.add(end);
    }
    if (words.lower(end).equals("(")) {
      for (int close = end + 1; close <= end + MOST_IN_BRACKETS; close++) {
        if (words.lower(close).equals(")")) {
          nexts.add(close + 1);
        }
      }
    }
    return nexts;
  }

  private boolean isRuledOut(RelationPattern.NoneOf none, int element, int at) {
    if (element > 0) {
      return none.words().contains(words.lower(at));
    }
    for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
      if (none.words().contains(words.lower(i))) {
        return true;
      }
      boolean modifies =
          sentence.token(i).is(PartOfSpeech.ADJ)
              || sentence.token(i).is(PartOfSpeech.DET)
              || sentence.token(i).is(PartOfSpeech.NOUN)
              || sentence.token(i).is(PartOfSpeech.PROPN);
      if (!modifies) {
        return false;
      }
    }
    return false;
  }

  /**
   * One past the comma that closes an insertion that names no other that could be meant; -1 if
   * there is none.
   */
  private int insertionEnd(RelationPattern pattern, int at) {
    if (!words.lower(at - 1).equals(",")) {
      return -1;
    }
    for (int end = at + 1; end < sentence.tokens().size() && end < at + MOST_INSERTED; end++) {
      String word = words.lower(end);
      if (word.equals(",")) {
        int close = end;
        boolean named =
            names.stream()
                .filter(
                    name -> name.is(Form.GROUP) || name.is(Form.PERSON) && pattern.kind().isName())
                .anyMatch(name -> name.overlaps(at, close));
        return named || words.lower(at).equals("and") ? -1 : end + 1;
      }
      if (Set.of(".", ";", ":", "and").contains(word)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isPossessive(int at) {
    return words.lower(at).equals("its") || words.lower(at).equals("their");
  }

  /** The one group that a sentence names before a word; null if none or several. */
  private @Nullable NameStretch antecedent(int at) {
    List<NameStretch> before =
        names.stream()
            .filter(name -> name.to() <= at)
            .filter(name -> name.is(Form.GROUP) || name.is(Form.STATE) && isSpeaker(name))
            .toList();
    Set<String> distinct =
        before.stream()
            .map(name -> Objects.requireNonNullElse(name.id(), name.name()))
            .collect(Collectors.toSet());
    return distinct.size() == 1 && before.getLast().is(Form.GROUP) ? before.getLast() : null;
  }

  private static boolean isSpeaker(NameStretch name) {
    return name.id() != null;
  }

  private @Nullable NameStretch hyphenated(RelationPattern.Slot slot, int at) {
    Token token = sentence.token(at);
    int hyphen = token.text().lastIndexOf('-');
    boolean isHalf = slot.type().equals("place") && words.isCapitalised(at - 1);
    if (hyphen < 0 || isHalf || !slot.endings().contains(token.lower().substring(hyphen + 1))) {
      return null;
    }
    return names.stream()
        .filter(name -> name.from() == at && name.to() == at && fits(slot.type(), name))
        .findFirst()
        .orElse(
            slot.type().equals("place") && isPlaceLike(token.text().substring(0, hyphen))
                ? new NameStretch(
                    at, at, Form.PLACE, token.text().substring(0, hyphen), null, "place", null)
                : null);
  }

  /** With a capital, and no "American" or "British". */
  private static boolean isPlaceLike(String word) {
    return Character.isUpperCase(word.charAt(0))
        && DEMONYM_ENDINGS.stream().noneMatch(word::endsWith);
  }

  private boolean isNegated(Match match) {
    for (int i = match.from(); i < match.to(); i++) {
      int at = i;
      boolean isWord = NEGATIONS.contains(words.lower(at));
      if (isWord && names.stream().noneMatch(name -> name.overlaps(at, at + 1))) {
        return true;
      }
    }
    return false;
  }
}
