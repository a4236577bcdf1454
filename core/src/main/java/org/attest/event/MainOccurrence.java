package org.attest.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.DateMention;
import org.attest.model.DateRange;
import org.attest.model.EventType;
import org.attest.model.Place;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a report of one occurrence is about: the first act of violence or disaster on top of it,
 * told again and again below. Where and when it was is told with one of its tellings.
 *
 * @param lead its first telling
 * @param place the first place told with it, or a narrower one inside that; null if none is
 * @param day the first day told with it; null if none is
 */
record MainOccurrence(Draft lead, @Nullable PlaceChoice place, @Nullable DateMention day) {
  private static final Set<String> VIOLENT =
      Set.of("remote-violence", "battle", "violence-against-persons", "property");

  /** The first paragraphs, in which a report says what it is about. */
  private static final int TOP = 2;

  /** How far below the top its place and day are told. */
  private static final int BODY = 8;

  /**
   * The main occurrence; empty if the top tells none.
   *
   * @param told all drafts in text order
   */
  static Optional<MainOccurrence> of(List<Draft> told) {
    Optional<Draft> lead =
        told.stream()
            .filter(draft -> draft.title || draft.paragraph <= TOP)
            .filter(draft -> draft.status == Status.OCCURRED && !isNone(kind(draft)))
            .findFirst();
    return lead.map(first -> of(first, told));
  }

  private static MainOccurrence of(Draft lead, List<Draft> told) {
    List<Draft> tellings =
        told.stream()
            .filter(draft -> mayTell(draft, lead))
            .filter(draft -> draft.paragraph <= lead.paragraph + BODY)
            .toList();
    PlaceChoice place = place(tellings);
    DateMention day =
        tellings.stream()
            .filter(draft -> isThere(draft, place))
            .flatMap(draft -> draft.dates.stream())
            .filter(date -> isDay(date.range()))
            .findFirst()
            .orElse(null);
    return new MainOccurrence(lead, place, day);
  }

  /** The first place of the tellings; where it is a country or a unit, the first one inside it. */
  private static @Nullable PlaceChoice place(List<Draft> tellings) {
    List<PlaceChoice> choices =
        tellings.stream()
            .flatMap(
                draft ->
                    draft.places.stream()
                        .sorted(Comparator.comparingInt(PlaceChoice::distance))
                        .limit(1))
            .filter(choice -> choice.mention().place() != null && !choice.inherited())
            .toList();
    PlaceChoice found = null;
    for (PlaceChoice choice : choices) {
      if (found == null || PlaceChooser.isWithin(choice.mention(), found.mention())) {
        found = choice;
      }
    }
    return found;
  }

  private static boolean isDay(@Nullable DateRange range) {
    return range != null && range.start() != null && range.start().equals(range.end());
  }

  /** True if nothing says that the draft was elsewhere. */
  private static boolean isThere(Draft draft, @Nullable PlaceChoice place) {
    return place == null || draft.places.stream().allMatch(choice -> areCompatible(choice, place));
  }

  private static boolean areCompatible(PlaceChoice one, PlaceChoice other) {
    Place a = one.mention().place();
    Place b = other.mention().place();
    return a == null
        || b == null
        || a.id().equals(b.id())
        || PlaceChooser.isWithin(one.mention(), other.mention())
        || PlaceChooser.isWithin(other.mention(), one.mention());
  }

  /** True if the draft may be one more telling of it. */
  boolean isToldBy(Draft draft) {
    return mayTell(draft, lead) && isThere(draft, place);
  }

  private static boolean mayTell(Draft draft, Draft lead) {
    return draft == lead
        || (draft.status.isFact()
            && kind(draft).equals(kind(lead))
            && DraftMerger.typesMatch(draft, lead)
            && !draft.plural
            && draft.count == null);
  }

  /** True if the place is a narrower one than all that the draft has. */
  boolean narrows(Draft draft) {
    PlaceChoice narrow = place;
    return narrow != null
        && !draft.places.isEmpty()
        && draft.places.stream()
            .allMatch(choice -> PlaceChooser.isWithin(narrow.mention(), choice.mention()));
  }

  private static boolean isNone(String kind) {
    return kind.isEmpty();
  }

  private static String kind(Draft draft) {
    String family = EventType.of(draft.type).family();
    return VIOLENT.contains(family) ? "violence" : draft.type.equals("disaster") ? "disaster" : "";
  }
}
