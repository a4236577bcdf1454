package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.eval.muc4.Template.HumanTarget;
import org.jspecify.annotations.Nullable;

/**
 * Human targets: names with the title or role that stands beside them, descriptions with their
 * number, both with what became of them.
 */
final class People {
  /** The words that end a title before a name: "murder of | police chief colonel". */
  private static final Pattern TITLE_START =
      Pattern.compile(
          ".*(?:[^\\p{L}\\p{N}' -]|\\b(?:of|the|a|an|by|and|against|on|to|with|from|that|when|where"
              + "|who|in|for|including|was|were|is|are|had|has|have|his|her|their|as|at|which"
              + "|killed|wounded|injured|murdered|assassinated|kidnapped|abducted|shot|former"
              + "|kidnapping|murdering|killing|assassinating|attacked|today|yesterday)\\b)\\s*");

  private static final Pattern ROLE_BEHIND =
      Pattern.compile(
          "^\\s*(?:\\([^)]*\\)\\s*)?,\\s*(?:the |a |an |who (?:is|was) (?:the |an? )?)?"
              + "(?<role>[\\p{L}\\p{N}' -]{3,80})");
  private static final Pattern ROLE_END =
      Pattern.compile("\\b(?:and|who|was|were|is|which|when|said|has|had|in|on|at|have|by)\\b.*");
  private static final int LONGEST_TITLE = 6;

  private final Passages text;

  People(Passages text) {
    this.text = text;
  }

  /**
   * @param read targets that heads read, by the words of the text alone
   * @param told targets that claims describe
   */
  List<HumanTarget> of(List<HumanTarget> read, List<HumanTarget> told) {
    List<HumanTarget> left = new ArrayList<>(told);
    List<HumanTarget> found = new ArrayList<>();
    List<String> names = read.stream().map(HumanTarget::name).filter(Objects::nonNull).toList();
    for (HumanTarget one : read) {
      String name = one.name();
      if (name != null && !Names.isPartOfAnother(name, names)) {
        found.add(named(name, left));
      }
    }
    for (HumanTarget one : read) {
      String description = one.description();
      if (description != null && told.stream().noneMatch(other -> isSame(other, description))) {
        left.add(described(description));
      }
    }
    for (HumanTarget one : left) {
      boolean known =
          found.stream().anyMatch(other -> isSame(other, String.valueOf(one.description())));
      if (!known) {
        found.add(one);
      }
    }
    return found;
  }

  /** True if a target has the words, or is described by them and more. */
  private static boolean isSame(HumanTarget one, String words) {
    String description = one.description();
    String name = one.name();
    return description != null && Names.holds(description, words)
        || name != null && Names.holds(name, words);
  }

  /** Takes what the claims say of the person, and takes that away from them. */
  private HumanTarget named(String name, List<HumanTarget> left) {
    List<HumanTarget> mine =
        left.stream()
            .filter(one -> one.description() != null && Names.holds(one.description(), name))
            .toList();
    left.removeAll(mine);
    String told =
        mine.stream().map(HumanTarget::effect).filter(Objects::nonNull).findFirst().orElse(null);
    String title = title(name);
    HumanTarget kind = title == null ? null : Targets.people(title);
    return new HumanTarget(
        name,
        title,
        kind == null ? "CIVILIAN" : kind.type(),
        "1",
        null,
        told == null ? Effects.ofPeople(text, name) : told);
  }

  private HumanTarget described(String description) {
    HumanTarget kind = Targets.people(description);
    List<Passages.Passage> passages = text.with(description);
    String before = passages.isEmpty() ? "" : passages.getFirst().before();
    return new HumanTarget(
        null,
        description,
        kind.type(),
        Counted.of(description, before),
        null,
        Effects.ofPeople(text, description));
  }

  /** The title or role that stands before the name or behind it; null without one. */
  private @Nullable String title(String name) {
    for (Passages.Passage passage : text.with(name)) {
      String before = TITLE_START.matcher(passage.before()).replaceFirst("").strip();
      if (isRole(before)) {
        return before;
      }
      Matcher behind = ROLE_BEHIND.matcher(passage.after());
      if (behind.find()) {
        String role = ROLE_END.matcher(behind.group("role")).replaceFirst("").strip();
        if (isRole(role)) {
          return role;
        }
      }
    }
    return null;
  }

  private static boolean isRole(String words) {
    return !words.isEmpty() && words.split(" ").length <= LONGEST_TITLE && Targets.isRole(words);
  }
}
