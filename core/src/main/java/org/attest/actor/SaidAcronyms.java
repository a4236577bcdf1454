package org.attest.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Acronyms that a report itself introduces: "the Example Liberation Front (ELF)". */
final class SaidAcronyms {

  private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "de", "in", "la");

  private final DescriptionFinder descriptions;
  private final Map<String, Found> meanings = new HashMap<>();

  SaidAcronyms(DescriptionFinder descriptions) {
    this.descriptions = descriptions;
  }

  /** Learns what a line introduces, given the names already found in it. */
  void learn(Line line, List<Found> named) {
    for (int i = 1; i < line.size(); i++) {
      Word word = line.word(i);
      int start = word.span().start();
      if (start == 0
          || line.text().charAt(start - 1) != '('
          || !word.isUpper()
          || word.text().length() < 2) {
        continue;
      }
      int before = i;
      Found found =
          named.stream()
              .filter(other -> other.to() == before && other.actor() != null)
              .findFirst()
              .orElseGet(() -> unknown(line, before));
      if (found != null) {
        meanings.putIfAbsent(word.fold(), found);
      }
    }
  }

  /** A capitalised name before the bracket whose initials spell the acronym. */
  private @Nullable Found unknown(Line line, int end) {
    String acronym = line.fold(end);
    int letters = acronym.length();
    int i = end - 1;
    for (; i >= 0 && letters > 0; i--) {
      if (i < end - 1 && !line.joined(i)) {
        return null;
      }
      if (line.fold(i).charAt(0) == acronym.charAt(letters - 1) && line.word(i).isCapitalised()) {
        letters--;
      } else if (!SMALL.contains(line.fold(i))) {
        return null;
      }
    }
    if (letters > 0) {
      return null;
    }
    int from = i + 1;
    String name = line.span(from, end).of(line.text());
    for (int head = end - 1; head >= from; head--) {
      String kind = kind(line.fold(head));
      if (kind != null) {
        return new Found(from, end, null, kind, "acronym-said-in-text", name);
      }
    }
    return null;
  }

  private @Nullable String kind(String noun) {
    return switch (noun) {
      case "party" -> "party";
      case "army", "brigade", "brigades", "command", "resistance", "forces" -> "armed-group";
      case "union", "committee", "association", "foundation", "council", "center" -> "ngo";
      default -> descriptions.kindOf(noun);
    };
  }

  /** What an acronym of this report stands for. */
  @Nullable Found at(Line line, int from) {
    Word word = line.word(from);
    Found meaning = word.isUpper() ? meanings.get(word.fold()) : null;
    return meaning == null
        ? null
        : new Found(
            from,
            from + 1,
            meaning.actor(),
            meaning.kind(),
            "acronym-said-in-text",
            meaning.detail());
  }
}
