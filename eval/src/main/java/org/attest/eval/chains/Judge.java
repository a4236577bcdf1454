package org.attest.eval.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.attest.eval.CodePoints;
import org.attest.model.Chain;
import org.attest.model.Link;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Whether the chains of a claim are those that were annotated.
 *
 * <p>Two links are one source if the words of one overlap a wording of the other, or the name of
 * one holds the words of the other (as whole words, more than a pronoun); or if neither names
 * anybody.
 */
final class Judge {
  private static final int SHORTEST = 4;

  private final String text;

  Judge(String text) {
    this.text = text;
  }

  /** True if the chains match one to one, each with stance and all links in their order. */
  boolean areAllRight(List<Chain> told, List<GoldClaim.Chain> gold) {
    return match(told, gold, this::isChain);
  }

  /** True if the innermost sources of what asserts it match one to one; own voice is one. */
  boolean areOriginsRight(List<Chain> told, List<GoldClaim.Chain> gold) {
    return match(distinct(told), origins(gold), this::isOrigin);
  }

  private boolean isChain(Chain told, GoldClaim.Chain gold) {
    if (told.stance() != gold.stance() || told.links().size() != gold.links().size()) {
      return false;
    }
    for (int i = 0; i < told.links().size(); i++) {
      if (!isLink(told.links().get(i), gold.links().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOrigin(Origin<Link> told, Origin<GoldClaim.Link> gold) {
    return told.link == null || gold.link == null
        ? told.link == null && gold.link == null
        : isLink(told.link, gold.link);
  }

  /** The innermost link; null for the reporter's own voice. */
  private record Origin<T>(@Nullable T link) {}

  private static boolean asserts(Stance stance) {
    return stance == Stance.ASSERTS || stance == Stance.CLAIMS_RESPONSIBILITY;
  }

  private static List<Origin<GoldClaim.Link>> origins(List<GoldClaim.Chain> gold) {
    return gold.stream()
        .filter(chain -> asserts(chain.stance()))
        .map(chain -> new Origin<>(chain.links().isEmpty() ? null : chain.links().getLast()))
        .toList();
  }

  private static List<Origin<Link>> distinct(List<Chain> told) {
    List<Origin<Link>> origins = new ArrayList<>();
    for (Chain chain : told) {
      Link last = chain.links().isEmpty() ? null : chain.links().getLast();
      boolean known =
          origins.stream()
              .anyMatch(
                  other ->
                      last == null
                          ? other.link == null
                          : other.link != null
                              && last.source() != null
                              && Objects.equals(other.link.source(), last.source()));
      if (asserts(chain.stance()) && !known) {
        origins.add(new Origin<>(last));
      }
    }
    return origins;
  }

  private boolean isLink(Link told, GoldClaim.Link gold) {
    Span span = told.span();
    if (span == null || gold.wordings().isEmpty()) {
      return told.source() == null && gold.wordings().isEmpty();
    }
    return gold.wordings().stream()
        .map(this::utf16)
        .anyMatch(
            wording ->
                wording.overlaps(span)
                    || isSame(wording.of(text), told.source())
                    || isSame(wording.of(text), span.of(text)));
  }

  private Span utf16(Span points) {
    return CodePoints.span(text, points.start(), points.end());
  }

  private static boolean isSame(String wording, @Nullable String name) {
    if (name == null) {
      return false;
    }
    String one = words(wording);
    String other = words(name);
    return Math.min(one.strip().length(), other.strip().length()) >= SHORTEST
        && (one.contains(other) || other.contains(one));
  }

  /** Lower case without articles, a blank around each word. */
  private static String words(String name) {
    return " "
        + name.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
            .replaceAll("(?:^|(?<= ))(?:the|a|an) ", "")
            .strip()
        + " ";
  }

  private static <A, B> boolean match(List<A> ones, List<B> others, BiPredicate<A, B> same) {
    List<B> rest = new ArrayList<>(others);
    for (A one : ones) {
      int hit = -1;
      for (int i = 0; i < rest.size() && hit < 0; i++) {
        hit = same.test(one, rest.get(i)) ? i : -1;
      }
      if (hit < 0) {
        return false;
      }
      rest.remove(hit);
    }
    return rest.isEmpty();
  }
}
