package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Claim.Participant;
import org.attest.model.Link;
import org.attest.model.Responsibility;
import org.attest.model.Stance;

/**
 * How sure the text is of an organisation (slot 11), by the decision tree of template-doc-part2:
 * from the responsibility of agents in the claims, and where no claim has the organisation as its
 * agent, from the words of the sentences that name it.
 */
final class Confidence {
  static final String FACT = "REPORTED AS FACT";
  static final String CLAIMED = "CLAIMED OR ADMITTED";
  static final String SUSPECTED = "SUSPECTED OR ACCUSED";
  static final String BY_AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES";
  static final String POSSIBLE = "POSSIBLE";

  private static final Set<String> AUTHORITIES =
      Set.of("government", "military", "police", "official");

  private static final Pattern CLAIMING =
      Pattern.compile(
          "\\b(?:claim|admit|assum|acknowledg|accept|t(?:ake|ook|aken|aking))\\w*\\s(?:\\w+\\s){0,3}?"
              + "(?:responsib\\w+|credit|authorship)|\\bclaimed by\\b|\\badmitted (?:that|having|to)\\b");
  private static final Pattern NOT_CLAIMING =
      Pattern.compile("\\b(?:no one|nobody|no group|not|none)\\b[^,;]{0,40}\\bclaim");
  private static final Pattern CHARGING =
      Pattern.compile(
          "\\b(?:attribut\\w+|blam\\w+|accus\\w+|suspect\\w*|alleged\\w*|presum\\w+|implicat\\w+"
              + "|held responsible|responsib\\w+ for)\\b");
  private static final Pattern GUESSING =
      Pattern.compile(
          "\\b(?:apparent\\w*|probabl\\w+|possib\\w+|believe[ds]?|may|might|could (?:be|have)|seem\\w*"
              + "|in connection with|linked|no one has claimed)\\b");
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "\\b(?:authorit(?:y|ies)|police|army|military|armed forces|government|minist\\w+|president"
              + "|officials?|colonel|general|commander|judge|court|security forces|intelligence)\\b");
  private static final Pattern SENTENCE = Pattern.compile("[^.?!\\n]+[.?!\\n]*");

  private final ToldClaims told;

  Confidence(ToldClaims told) {
    this.told = told;
  }

  /**
   * As of one of its names; the first that is not reported as fact.
   *
   * @param names of one organisation
   */
  String of(List<String> names) {
    List<String> values =
        names.stream().map(this::of).filter(value -> !value.equals(FACT)).toList();
    return values.contains(CLAIMED)
        ? CLAIMED
        : values.stream()
            .filter(value -> !value.equals(POSSIBLE))
            .findFirst()
            .orElse(values.isEmpty() ? FACT : POSSIBLE);
  }

  /** One of the guidelines' five values but ACQUITTED, for an organisation of a template. */
  String of(String organisation) {
    String name = organisation.toLowerCase(Locale.ROOT);
    List<String> charged = new ArrayList<>();
    boolean isAgent = false;
    for (Claim claim : told.claims()) {
      if (claim.chains().stream().anyMatch(chain -> isClaim(chain, name))) {
        charged.add(CLAIMED);
      }
      for (Participant agent : claim.agents()) {
        if (isSame(agent, name)) {
          isAgent = true;
          String value =
              isToldBy(claim.chains().get(agent.chain()), name) ? CLAIMED : value(claim, agent);
          if (!value.equals(FACT)) {
            charged.add(value);
          }
        }
      }
    }
    String worded = worded(name, isAgent);
    if (charged.contains(CLAIMED) || worded.equals(CLAIMED)) {
      return CLAIMED;
    }
    return charged.isEmpty() ? worded : charged.getFirst();
  }

  private static boolean isClaim(Chain chain, String name) {
    return chain.stance() == Stance.CLAIMS_RESPONSIBILITY && isSaidBy(chain, name);
  }

  /** True if the organisation itself tells what it did. */
  private static boolean isToldBy(Chain chain, String name) {
    return chain.stance() == Stance.ASSERTS && isSaidBy(chain, name);
  }

  private static boolean isSaidBy(Chain chain, String name) {
    return chain.links().stream()
        .anyMatch(link -> link.source() != null && isSame(link.source(), name));
  }

  private static boolean isSame(Participant agent, String name) {
    return isSame(agent.text(), name) || agent.actor() != null && isSame(agent.actor(), name);
  }

  private static boolean isSame(String words, String name) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.contains(name) || name.contains(lower);
  }

  private static String value(Claim claim, Participant agent) {
    Chain chain = claim.chains().get(agent.chain());
    Responsibility responsibility =
        Objects.requireNonNullElse(agent.responsibility(), Responsibility.REPORTED);
    return switch (responsibility) {
      case REPORTED -> FACT;
      case CLAIMED -> CLAIMED;
      case ACCUSED, SUSPECTED ->
          chain.links().stream().map(Link::kind).anyMatch(AUTHORITIES::contains)
              ? BY_AUTHORITIES
              : SUSPECTED;
      case DENIED -> POSSIBLE;
    };
  }

  private String worded(String name, boolean isAgent) {
    String text = told.text().toLowerCase(Locale.ROOT);
    Matcher sentences = SENTENCE.matcher(text);
    String found = null;
    while (sentences.find()) {
      String sentence = sentences.group();
      if (!sentence.contains(name)) {
        continue;
      }
      if (CLAIMING.matcher(sentence).find() && !NOT_CLAIMING.matcher(sentence).find()) {
        return CLAIMED;
      }
      Matcher charge = CHARGING.matcher(sentence);
      if (found == null && charge.find()) {
        String before = sentence.substring(0, charge.start()).replace(name, "");
        found = AUTHORITY.matcher(before).find() ? BY_AUTHORITIES : SUSPECTED;
      } else if (found == null && !isAgent && GUESSING.matcher(sentence).find()) {
        found = POSSIBLE;
      }
    }
    return found == null ? FACT : found;
  }
}
