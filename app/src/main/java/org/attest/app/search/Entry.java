package org.attest.app.search;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/** The fields of one document of the index, as they are filled. */
final class Entry {
  private final Document document = new Document();
  private final Set<String> values = new HashSet<>();

  Entry(Kind of, String id) {
    String key = Fields.key(of, id);
    document.add(new StringField(Fields.KEY, key, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key)));
    whole(Fields.OF, of.name());
  }

  Document document() {
    return document;
  }

  /** Words that are found by words. */
  void words(String text) {
    document.add(new TextField(Fields.EXACT, text, Field.Store.NO));
    document.add(new TextField(Fields.STEM, text, Field.Store.NO));
  }

  /** A value that is counted and filtered by. */
  void value(String field, String value) {
    if (whole(field, value)) {
      document.add(new SortedSetDocValuesField(field, new BytesRef(Fields.cut(value))));
    }
  }

  void place(@Nullable Place place, String text) {
    if (place == null) {
      named(Fields.PLACE, text);
      whole(Fields.PLACE_NAME, Fields.lower(text));
      return;
    }
    whole(Fields.PLACE_ID, place.id());
    // as the store has it: the names up the chain in one
    whole(
        Fields.PLACE_NAME,
        Fields.lower(
            String.join(
                ", ",
                Stream.of(place.name(), place.admin2(), place.admin1())
                    .filter(name -> name != null)
                    .distinct()
                    .toList())));
    named(Fields.PLACE, text);
    named(Fields.PLACE, place.name());
    Stream.of(place.admin2(), place.admin1())
        .filter(name -> name != null)
        .forEach(name -> named(Fields.PLACE, name));
    if (place.country() != null) {
      value(Fields.COUNTRY, place.country());
      named(Fields.PLACE, QueryReader.countryName(place.country()));
    }
  }

  /** Where it may have been. */
  void area(@Nullable Place place) {
    if (place != null) {
      document.add(new DoubleDocValuesField(Fields.LAT, place.lat()));
      document.add(new DoubleDocValuesField(Fields.LON, place.lon()));
      document.add(new DoubleDocValuesField(Fields.RADIUS, place.radiusKm()));
      document.add(new NumericDocValuesField(Fields.PRECISE, place.acledPrecision() == 1 ? 1 : 0));
    }
  }

  void actor(String name, @Nullable String id, List<String> aliases) {
    named(Fields.ACTOR, name);
    aliases.forEach(alias -> named(Fields.ACTOR, alias));
    whole(Fields.ACTOR_NAME, Fields.lower(name));
    value(Fields.PARTY, name);
    if (id != null) {
      whole(Fields.ACTOR_ID, id);
    }
  }

  void source(String name, @Nullable String id) {
    named(Fields.SOURCE, name);
    whole(Fields.SOURCE_NAME, Fields.lower(name));
    if (id != null) {
      whole(Fields.SOURCE_ID, id);
    }
  }

  void days(DateRange range) {
    LocalDate start = range.start();
    LocalDate end = range.end();
    whole(Fields.DATED, "yes");
    document.add(new LongPoint(Fields.FIRST, start == null ? Long.MIN_VALUE : start.toEpochDay()));
    document.add(new LongPoint(Fields.LAST, end == null ? Long.MAX_VALUE : end.toEpochDay()));
    LocalDate first = start != null ? start : end;
    if (first != null) {
      document.add(new NumericDocValuesField(Fields.DAY, first.toEpochDay()));
      value(Fields.MONTH, first.toString().substring(0, first.toString().length() - 3));
    }
  }

  /** What events are drawn, ordered and counted by. */
  void explored(Event event) {
    Event.EventDate date = event.date();
    DateRange range = date == null ? null : date.range();
    if (range != null) {
      number(Fields.FIRST_DAY, range.start() == null ? Long.MIN_VALUE : range.start().toEpochDay());
      number(Fields.LAST_DAY, range.end() == null ? Long.MAX_VALUE : range.end().toEpochDay());
    }
    Event.EventPlace place = event.place();
    if (place != null) {
      String name = place.place() == null ? place.text() : place.place().name();
      document.add(
          new SortedDocValuesField(Fields.WHERE, new BytesRef(Fields.cut(Fields.lower(name)))));
    }
    HarmOf.event(event)
        .ifPresent(
            harm -> {
              number(Fields.TOLL_MIN, harm.min());
              number(Fields.TOLL_BEST, harm.best());
              number(Fields.TOLL_MAX, harm.max());
            });
    event.claims().stream()
        .map(ClaimRef::reportId)
        .distinct()
        .forEach(id -> numbers(Fields.REPORTS, id));
    event.origins().forEach(origin -> numbers(Fields.ORIGINS, key(origin)));
  }

  private static String key(Event.Origin origin) {
    return origin.sourceId() == null ? Fields.lower(origin.name()) : origin.sourceId();
  }

  private void number(String field, @Nullable Long value) {
    if (value != null) {
      document.add(new NumericDocValuesField(field, value));
    }
  }

  private void numbers(String field, String of) {
    document.add(new SortedNumericDocValuesField(field, Fields.number(of)));
  }

  /** A name: its words are among all words, and those of its field. */
  private void named(String field, String name) {
    if (values.add(field + " words " + name)) {
      document.add(new TextField(field, name, Field.Store.NO));
      words(name);
    }
  }

  /** False if it is there already. */
  private boolean whole(String field, String value) {
    boolean isNew = values.add(field + "=" + Fields.cut(value));
    if (isNew) {
      document.add(new StringField(field, Fields.cut(value), Field.Store.NO));
    }
    return isNew;
  }
}
