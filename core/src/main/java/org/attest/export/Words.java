package org.attest.export;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Bounds;
import org.attest.model.Chain;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.attest.model.Link;
import org.attest.model.Place;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;

/**
 * Tolls, dates, places and chains in plain English, for tables and pages: "at least 8 casualties",
 * "24-26 May 2023", "according to the Valley Post, citing the police". Says no more than the record
 * does; what is unknown is called so.
 */
public final class Words {
  private static final Pattern VAGUE =
      Pattern.compile(
          "\\b(?:(?:tens|hundreds|dozens|scores) of thousands|tens|dozens|scores|hundreds"
              + "|thousands|several|many|a few|few|a number|numerous|multiple|some)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY_OF_YEAR =
      Pattern.compile("--(?<month>0[1-9]|1[0-2])(?:-(?<day>[0-3][0-9]))?");

  /** One and many, where adding an s is not enough. */
  private static final Map<String, List<String>> PEOPLE =
      Map.of(
          "child", List.of("child", "children"),
          "woman", List.of("woman", "women"),
          "man", List.of("man", "men"),
          "security-forces", List.of("of the security forces", "of the security forces"),
          "aid-worker", List.of("aid worker", "aid workers"));

  private Words() {}

  /** A toll over all origins: "10 to 12 killed". */
  public static String toll(Event.EventToll toll) {
    Bounds bounds = new Bounds(toll.min(), toll.best(), toll.max(), "");
    return toll(bounds, toll.words(), toll.who(), toll.effect());
  }

  /** A toll as one report gives it: "at least 8 casualties", "dozens injured". */
  public static String toll(Toll toll) {
    String told = toll(toll.bounds(), toll.text(), toll.who(), toll.effect());
    return toll.cumulative() ? told + " (running total)" : told;
  }

  /** Several tolls, separated by "; "; empty for none. */
  static String tolls(List<Event.EventToll> tolls) {
    return tolls.stream().map(Words::toll).collect(Collectors.joining("; "));
  }

  private static String toll(
      Bounds bounds, @Nullable String words, List<String> who, Effect effect) {
    boolean one = Long.valueOf(1).equals(bounds.best());
    String people =
        who.stream()
            .map(code -> people(code, one))
            .collect(Collectors.joining("/", who.isEmpty() ? "" : " ", ""));
    String harm = effect == Effect.CASUALTIES ? (one ? "casualty" : "casualties") : effect.code();
    boolean namesPeople = effect == Effect.CASUALTIES && !people.isEmpty();
    return number(bounds, words) + people + (namesPeople ? " (" + harm + ")" : " " + harm);
  }

  private static String people(String code, boolean one) {
    List<String> forms = PEOPLE.getOrDefault(code, List.of(code, code + "s"));
    return forms.get(one ? 0 : 1);
  }

  /** "12", "at least 12", "up to 12", "about 12", "10 to 12", "no", or the vague word itself. */
  private static String number(Bounds bounds, @Nullable String words) {
    Long min = bounds.min();
    Long max = bounds.max();
    Long best = bounds.best();
    if (min != null && max != null) {
      return min.equals(max) ? (min == 0 ? "no" : min.toString()) : min + " to " + max;
    }
    if (min != null) {
      return "at least " + min;
    }
    if (max != null) {
      return "up to " + max;
    }
    return best != null ? "about " + best : vague(words);
  }

  private static String vague(@Nullable String words) {
    String quantity = quantity(words == null ? "" : words);
    return quantity == null ? "an unknown number" : quantity;
  }

  /** The word of quantity in it ("dozens"), or null. */
  static @Nullable String quantity(String words) {
    Matcher matcher = VAGUE.matcher(words);
    return matcher.find() ? matcher.group().toLowerCase(Locale.ROOT) : null;
  }

  /** The date of a claim; "date unknown" for none. */
  public static String date(@Nullable ClaimDate date) {
    return date == null ? "date unknown" : date(date.range(), date.partial(), date.inferred());
  }

  /** The date of an event; "date unknown" for none. */
  public static String date(Event.@Nullable EventDate date) {
    return date == null ? "date unknown" : date(date.range(), date.partial(), date.inferred());
  }

  private static String date(
      @Nullable DateRange range, @Nullable String partial, boolean inferred) {
    String said =
        range != null ? range(range) : partial != null ? partial(partial) : "date unknown";
    return inferred ? said + " (inferred)" : said;
  }

  private static String range(DateRange range) {
    LocalDate start = range.start();
    LocalDate end = range.end();
    if (start == null) {
      return "until " + (end == null ? "" : day(end));
    }
    if (end == null) {
      return "since " + day(start);
    }
    return start.equals(end) ? day(start) : closed(start, end);
  }

  private static String closed(LocalDate start, LocalDate end) {
    boolean sameYear = start.getYear() == end.getYear();
    boolean sameMonth = sameYear && start.getMonth() == end.getMonth();
    if (start.getDayOfMonth() == 1 && end.getDayOfMonth() == end.lengthOfMonth()) {
      if (sameMonth) {
        return month(start.getMonth()) + " " + start.getYear();
      }
      if (sameYear && start.getMonth() == Month.JANUARY && end.getMonth() == Month.DECEMBER) {
        return Integer.toString(start.getYear());
      }
    }
    if (sameMonth) {
      return start.getDayOfMonth() + "-" + day(end);
    }
    String from = start.getDayOfMonth() + " " + month(start.getMonth());
    return (sameYear ? from : from + " " + start.getYear()) + " - " + day(end);
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear();
  }

  private static String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String partial(String partial) {
    Matcher matcher = DAY_OF_YEAR.matcher(partial);
    if (matcher.matches()) {
      String month = month(Month.of(Integer.parseInt(matcher.group("month"))));
      String day = matcher.group("day");
      return (day == null ? month : Integer.parseInt(day) + " " + month) + ", year unknown";
    }
    if (partial.startsWith("weekday:")) {
      return "a " + partial.substring("weekday:".length()) + ", date unknown";
    }
    int colon = partial.indexOf(':');
    return colon < 0 ? partial : partial.substring(colon + 1).strip();
  }

  /** The place of a claim: its gazetteer name and country, or its words. */
  public static String place(@Nullable ClaimPlace place) {
    return place == null ? "place unknown" : place(place.place(), place.text());
  }

  /** The place of an event: its gazetteer name and country, or its words. */
  public static String place(Event.@Nullable EventPlace place) {
    return place == null ? "place unknown" : place(place.place(), place.text());
  }

  private static String place(@Nullable Place place, String text) {
    if (place == null) {
      return text + " (not located)";
    }
    String country = place.country();
    String name =
        switch (place.level()) {
          case COUNTRY -> place.name();
          case SITE, SETTLEMENT, DISTRICT, FIRST_ORDER, REGION, WATER ->
              country == null ? place.name() : place.name() + ", " + country;
        };
    return place.acledPrecision() == 2 ? "near " + name : name;
  }

  /** "according to Sputnik, citing the Kremlin", "denied by the army", or the reporter's voice. */
  public static String chain(Chain chain) {
    List<String> sources = chain.links().stream().map(Words::source).toList();
    String voice = "the reporter's own voice";
    String innermost = sources.isEmpty() ? voice : sources.getLast();
    String outer =
        sources.size() < 2
            ? ""
            : ", as told by " + String.join(", citing ", sources.subList(0, sources.size() - 1));
    return switch (chain.stance()) {
      case ASSERTS ->
          sources.isEmpty() ? "in " + voice : "according to " + String.join(", citing ", sources);
      case CLAIMS_RESPONSIBILITY -> "responsibility claimed by " + innermost + outer;
      case DENIES -> (sources.isEmpty() ? "denied in " : "denied by ") + innermost + outer;
      case DOUBTS -> (sources.isEmpty() ? "doubted in " : "doubted by ") + innermost + outer;
    };
  }

  private static String source(Link link) {
    return link.source() == null ? "an unnamed source" : link.source();
  }

  /** "Hill Front -> army": agents, an arrow, targets; "?" where none is said. */
  public static String parties(Event event) {
    String agents = names(event.agents());
    String targets = names(event.targets());
    return agents.isEmpty() && targets.isEmpty()
        ? ""
        : (agents.isEmpty() ? "?" : agents) + (targets.isEmpty() ? "" : " -> " + targets);
  }

  private static String names(List<Event.Party> parties) {
    return parties.stream().map(Event.Party::name).collect(Collectors.joining(", "));
  }
}
