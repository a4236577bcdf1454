package org.attest.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.actor.ActorDirectory;
import org.attest.app.Ingest;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Grade;
import org.attest.model.Outcome;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  private static final ActorDirectory ACTORS = ActorDirectory.shipped();
  private static final Instant NOON = Instant.parse("2031-04-01T12:00:00Z");

  @TempDir Path folder;
  private final List<String> messages = new ArrayList<>();

  private static void fill(Store store, List<Outcome.Extracted> reports) {
    new Ingest((inputs, sink) -> reports.forEach(sink), Derivation::derive)
        .run(List.of(), store, outcome -> {});
  }

  private SearchIndex index(Store store) {
    return new SearchIndex(store, SearchIndex.beside(store.file()), messages::add);
  }

  private static Set<String> ids(SearchResult result) {
    assertThat(result.hits()).hasSize(result.total());
    return result.hits().stream().map(SearchResult.Hit::id).collect(Collectors.toSet());
  }

  private static SearchRequest words(String text) {
    return SearchRequest.words(Kind.EVENT, text, Filter.all());
  }

  private static String query(MadeReports made, Random random) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      String word = made.one(MadeReports.WORDS);
      parts.add(
          switch (random.nextInt(12)) {
            case 0 -> "-" + word;
            case 1 -> word + " OR " + made.one(MadeReports.WORDS);
            case 2 -> word.substring(0, 3) + "*";
            case 3 -> "\"" + word + " " + made.one(MadeReports.WORDS) + "\"";
            case 4 ->
                "place:" + made.one(List.of("idlib", "\"Kafr Zayt\"", "Syria", "t:1", "hill"));
            case 5 -> "actor:" + made.one(List.of("HTS", "hill", "tellan", "\"Hayat Tahrir\""));
            case 6 -> "source:" + made.one(List.of("\"valley post\"", "council", "tellan", "post"));
            case 7 ->
                made.one(List.of("type:shelling", "type:battle", "country:SY", "country:Fiji"));
            case 8 -> made.one(List.of("status:denied", "grade:single-source", "-status:planned"));
            case 9 -> made.one(List.of("from:2031-03-20", "to:2031-03-10", "-from:2031-04-01"));
            case 10 -> word.toUpperCase(java.util.Locale.ROOT);
            default -> word;
          });
    }
    return String.join(" ", parts);
  }

  @Test
  void answersAreThoseOfReadingEverything() {
    MadeReports made = new MadeReports(7);
    try (Store store = Store.open(folder.resolve("a.db"))) {
      fill(store, made.reports(0, 60));
      List<Event> events = store.events(Filter.all());
      List<BruteForce> read =
          events.stream().map(event -> new BruteForce(event, store, ACTORS)).toList();
      Random random = new Random(11);
      int found = 0;
      try (SearchIndex index = index(store)) {
        for (int i = 0; i < 300; i++) {
          String query = query(made, random);
          Set<String> expected = new HashSet<>();
          for (int e = 0; e < events.size(); e++) {
            if (read.get(e).answers(QueryReader.read(query))) {
              expected.add(events.get(e).id());
            }
          }
          SearchResult result = index.search(words(query));
          assertThat(ids(result)).as(query).isEqualTo(expected);
          assertThat(result.facet(Fields.STATUS).stream().mapToInt(SearchResult.Count::count).sum())
              .as(query)
              .isEqualTo(expected.size());
          found += expected.size();
        }
      }
      assertThat(found).isGreaterThan(1_000);
    }
  }

  private static Filter filter(MadeReports made, Random random) {
    LocalDate from =
        random.nextInt(3) > 0 ? null : LocalDate.of(2031, 2, 20).plusDays(random.nextInt(50));
    LocalDate to =
        random.nextInt(3) > 0
            ? null
            : (from == null ? LocalDate.of(2031, 3, 1) : from).plusDays(random.nextInt(30));
    List<String> none = Arrays.asList(null, null, null, null);
    return new Filter(
        made.one(joined(none, List.of("shelling", "protest", "looting"))),
        made.one(joined(none, List.of("hill", "HAYAT", "group:hayat-tahrir-al-sham", "a*", "?"))),
        made.one(joined(none, List.of("SY", "lb"))),
        made.one(joined(none, List.of("idl", "t:5", "ZAYT", "shore, isle", "\\", "hill"))),
        from,
        to,
        made.one(joined(Arrays.asList(null, null, null), List.of(Status.OCCURRED, Status.DENIED))),
        made.one(joined(Arrays.asList(null, null, null), List.of(Grade.values()))),
        Integer.MAX_VALUE);
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  @Test
  void filtersAreThoseOfTheStore() {
    MadeReports made = new MadeReports(8);
    try (Store store = Store.open(folder.resolve("a.db"))) {
      fill(store, made.reports(0, 80));
      Random random = new Random(12);
      int found = 0;
      try (SearchIndex index = index(store)) {
        for (int i = 0; i < 200; i++) {
          Filter filter = filter(made, random);
          Set<String> events =
              store.events(filter).stream().map(Event::id).collect(Collectors.toSet());
          assertThat(ids(index.search(SearchRequest.words(Kind.EVENT, "", filter))))
              .as(filter.toString())
              .isEqualTo(events);
          assertThat(ids(index.search(SearchRequest.words(Kind.CLAIM, "", filter))))
              .as(filter.toString())
              .isEqualTo(
                  store.claims(filter).stream()
                      .map(org.attest.app.decisions.References::text)
                      .collect(Collectors.toSet()));
          found += events.size();
        }
      }
      assertThat(found).isGreaterThan(500);
    }
  }

  @Test
  void areasTouchWhatMayBeInThem() {
    MadeReports made = new MadeReports(9);
    try (Store store = Store.open(folder.resolve("a.db"))) {
      fill(store, made.reports(0, 60));
      List<Event> events = store.events(Filter.all());
      Random random = new Random(13);
      try (SearchIndex index = index(store)) {
        for (int i = 0; i < 80; i++) {
          Area area =
              random.nextBoolean()
                  ? new Area.Near(
                      random.nextInt(90) - 30, random.nextInt(360) - 180, random.nextInt(3_000))
                  : new Area.Box(
                      random.nextInt(360) - 180,
                      random.nextInt(60) - 40,
                      random.nextInt(360) - 180,
                      20 + random.nextInt(60));
          SearchRequest request =
              new SearchRequest(
                  Kind.EVENT,
                  "",
                  Filter.all(),
                  null,
                  null,
                  area,
                  SearchRequest.Places.TOUCHING,
                  SearchRequest.Undated.LEFT_OUT,
                  SearchRequest.Order.DATE);
          assertThat(ids(index.search(request)))
              .as(area.toString())
              .isEqualTo(
                  events.stream()
                      .filter(event -> new BruteForce(event, store, ACTORS).isNear(area))
                      .map(Event::id)
                      .collect(Collectors.toSet()));
        }
      }
    }
  }

  @Test
  void anIndexThatFollowedIsTheOneMadeAnew() {
    MadeReports made = new MadeReports(10);
    try (Store store = Store.open(folder.resolve("a.db"))) {
      for (int step = 0; step < 4; step++) {
        List<Outcome.Extracted> next = made.reports(step * 10, step * 10 + 10);
        fill(store, next);
        if (step == 2) {
          store.delete(next.getFirst().report().id());
          store.delete(next.getLast().report().id());
          store.derive(Derivation::derive);
        }
        messages.clear();
        try (SearchIndex followed = index(store);
            SearchIndex anew =
                new SearchIndex(store, folder.resolve("anew" + step), message -> {})) {
          for (String query : List.of("", "shelling", "convoy OR mill", "place:idlib -river")) {
            for (Kind of : Kind.values()) {
              SearchRequest request = SearchRequest.words(of, query, Filter.all());
              assertThat(followed.search(request)).as(query).isEqualTo(anew.search(request));
            }
          }
        }
        assertThat(messages.getFirst()).startsWith(step == 0 ? "Making" : "Bringing");
      }
    }
  }

  @Test
  void anIndexThatFollowedDecisionsIsTheOneMadeAnew() {
    List<Outcome.Extracted> made = new MadeReports(11).reports(0, 40);
    Random random = new Random(12);
    try (Store store = Store.open(folder.resolve("a.db"));
        SearchIndex followed = index(store)) {
      fill(store, made.subList(0, 30));
      followed.refresh();
      for (int step = 0; step < 10; step++) {
        List<Event> events = store.events(Filter.all());
        Event event = events.get(random.nextInt(events.size()));
        ClaimRef claim = event.claims().getFirst();
        Decider decider = decider(store);
        switch (step % 5) {
          case 0 -> store.keep(made.get(30 + step));
          case 1 -> store.decisions().add(decider.correct(claim, Map.of("type", "arrest")), NOON);
          case 2 -> store.decisions().add(decider.reject(claim), NOON);
          case 3 ->
              store.decisions().add(decider.merge(List.of(events.get(0), events.get(1))), NOON);
          default -> store.delete(claim.reportId());
        }
        store.derive(Derivation::derive);
        messages.clear();
        followed.refresh();
        assertThat(messages.getFirst()).startsWith("Bringing");
        int written = Integer.parseInt(messages.getLast().replaceAll("\\D.*", ""));
        assertThat(written).isLessThan(events.size());
        try (SearchIndex anew =
            new SearchIndex(store, folder.resolve("anew" + step), message -> {})) {
          for (Kind of : Kind.values()) {
            SearchRequest request = SearchRequest.words(of, "shelling OR mill", Filter.all());
            assertThat(followed.search(request)).isEqualTo(anew.search(request));
            request = SearchRequest.words(of, "", Filter.all());
            assertThat(followed.search(request)).isEqualTo(anew.search(request));
          }
        }
      }
    }
  }

  private static Decider decider(Store store) {
    return new Decider(
        store::report,
        claim -> store.eventsOf(claim).stream().flatMap(id -> store.event(id).stream()).toList(),
        store.decisions().all(),
        "Ann",
        "looked at");
  }

  @Test
  void anIndexThatIsDamagedOrOfAnotherStoreGivesNoWrongAnswer() throws Exception {
    Path file = folder.resolve("a.db");
    Random random = new Random(3);
    try (Store store = Store.open(file)) {
      fill(store, new MadeReports(1).reports(0, 20));
      SearchResult right;
      try (SearchIndex index = index(store)) {
        right = index.search(words("shelling OR mill"));
      }
      for (int i = 0; i < 12; i++) {
        List<Path> files;
        try (var listed = Files.list(SearchIndex.beside(file))) {
          files = listed.filter(path -> path.toFile().length() > 0).sorted().toList();
        }
        Path victim = files.get(random.nextInt(files.size()));
        if (i % 4 == 0) {
          Files.delete(victim);
        } else {
          try (RandomAccessFile bytes = new RandomAccessFile(victim.toFile(), "rw")) {
            long at = random.nextLong(bytes.length());
            bytes.seek(at);
            int there = bytes.read();
            bytes.seek(at);
            bytes.write(there ^ (1 << random.nextInt(8)));
          }
        }
        try (SearchIndex index = index(store)) {
          assertThat(index.search(words("shelling OR mill"))).isEqualTo(right);
        }
      }
      assertThat(messages).anyMatch(message -> message.contains("is damaged"));
    }
    try (Store other = Store.open(folder.resolve("b.db"))) {
      fill(other, new MadeReports(2).reports(0, 5));
      try (SearchIndex index = new SearchIndex(other, SearchIndex.beside(file), messages::add)) {
        assertThat(index.search(words("")).total()).isEqualTo(other.events(Filter.all()).size());
      }
    }
  }

  @Test
  void aFolderOfOthersIsLeftAlone() throws Exception {
    Path letters = Files.createDirectory(folder.resolve("letters"));
    Files.writeString(letters.resolve("letter.txt"), "Dear reader");
    try (Store store = Store.open(folder.resolve("a.db"))) {
      assertThatThrownBy(() -> new SearchIndex(store, letters, messages::add).rebuild())
          .isInstanceOf(SearchException.class)
          .hasMessageContaining("letter.txt");
    }
    assertThat(letters.resolve("letter.txt")).exists();
  }

  @Test
  void privateNamesAreInNoFieldOfNames() {
    try (Store store = Store.open(folder.resolve("a.db"))) {
      fill(store, new MadeReports(4).reports(0, 40));
      try (SearchIndex index = index(store)) {
        for (Kind of : Kind.values()) {
          for (String query : List.of("tellan", "actor:tellan", "source:tellan", "Omar")) {
            SearchResult result = index.search(SearchRequest.words(of, query, Filter.all()));
            assertThat(result.total()).as(query).isZero();
            assertThat(String.valueOf(result.suggestion())).doesNotContainIgnoringCase("tellan");
          }
          assertThat(index.search(SearchRequest.words(of, "", Filter.all())).facets().toString())
              .doesNotContain("Tellan");
        }
      }
    }
  }

  @Test
  void typingErrorsAreSeen() {
    try (Store store = Store.open(folder.resolve("a.db"))) {
      fill(store, new MadeReports(5).reports(0, 40));
      try (SearchIndex index = index(store)) {
        assertThat(index.search(words("brigde")).suggestion()).isEqualTo("bridge");
        assertThat(index.search(words("place:Idlbi shelling")).suggestion())
            .isEqualTo("place:Idlib shelling");
        assertThat(index.search(words("actor:\"Hayat Tahrri\" flour")).suggestion())
            .isEqualTo("actor:\"Hayat Tahrir\" flour");
        assertThat(index.search(words("convoy -brigde \"brigde\"")).suggestion()).isNull();
        assertThat(index.search(words("zzzzzzzzzz")).suggestion()).isNull();
      }
    }
  }

  @Test
  void wordsOfAHitAreShown() {
    try (Store store = Store.open(folder.resolve("a.db"))) {
      fill(store, new MadeReports(6).reports(0, 20));
      try (SearchIndex index = index(store)) {
        for (Kind of : Kind.values()) {
          SearchResult result = index.search(SearchRequest.words(of, "retreat*", Filter.all()));
          assertThat(result.hits()).isNotEmpty();
          Snippet snippet =
              index.snippet(of, result.hits().getFirst().id(), "retreat*").orElseThrow();
          assertThat(snippet.marks()).isNotEmpty();
          assertThat(snippet.marks().getFirst().of(snippet.text())).isEqualTo("retreated");
        }
      }
    }
  }

  @Test
  void eachDerivationIsFollowed() {
    try (Store store = Store.open(folder.resolve("a.db"))) {
      fill(store, new MadeReports(6).reports(0, 20));
      try (SearchIndex index = index(store)) {
        int before = index.search(words("")).total();
        String mark = store.contents().mark();
        store.markStale();
        store.derive(Derivation::derive);
        assertThat(store.contents().mark()).isNotEqualTo(mark);
        assertThat(index.search(words("")).total()).isEqualTo(before);
        assertThat(messages.getLast()).startsWith("0 entries written, 0 removed");
      }
    }
  }
}
