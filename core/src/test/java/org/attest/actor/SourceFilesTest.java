package org.attest.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.model.Vocabulary;
import org.attest.model.Vocabulary.Row;
import org.attest.nlp.Analyzer;
import org.junit.jupiter.api.Test;

/** What the files of outlets and organisations must keep to. */
class SourceFilesTest {
  private static final Set<String> OWNERSHIP =
      Set.of(
          "private",
          "public",
          "state-owned",
          "semi-official",
          "party",
          "armed-group",
          "non-profit",
          "cooperative",
          "community",
          "trust",
          "international-organisation",
          "");
  private static final Set<String> KINDS =
      Set.of("monitor", "ngo", "international-organisation", "government", "military", "party");

  /** Taken out of ISO 3166-1 or not in it, but coded so by the state file. */
  private static final Set<String> FURTHER_COUNTRIES = Set.of("XK", "SU", "YU");

  private final ActorDirectory directory = ActorDirectory.shipped();
  private final List<Row> outlets = rows("outlets.tsv");
  private final List<Row> organisations = rows("organisations.tsv");
  private final List<Row> all = Stream.concat(outlets.stream(), organisations.stream()).toList();

  private static List<Row> rows(String file) {
    return Vocabulary.load(ActorDirectory.class, file);
  }

  @Test
  void thereAreEnough() {
    assertThat(outlets).hasSizeGreaterThanOrEqualTo(500);
    assertThat(all).hasSizeGreaterThanOrEqualTo(1000);
  }

  @Test
  void idsAreUniqueAndWellFormed() {
    assertThat(all).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    assertThat(outlets).allMatch(row -> row.get("id").matches("outlet:[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(organisations).allMatch(row -> row.get("id").matches("org:[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void codesComeFromClosedLists() {
    assertThat(outlets).allMatch(row -> List.of("outlet", "agency").contains(row.get("kind")));
    assertThat(outlets).allMatch(row -> OWNERSHIP.contains(row.get("ownership")));
    assertThat(organisations).allMatch(row -> KINDS.contains(row.get("kind")));
    Set<String> countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    countries.addAll(FURTHER_COUNTRIES);
    countries.add("");
    assertThat(all).allMatch(row -> countries.contains(row.get("country")));
  }

  @Test
  void partiesAndParentsExist() {
    for (Row row : all) {
      for (String column : List.of("party_of", "parent")) {
        String id = row.get(column);
        assertThat(id.isEmpty() || directory.byId(id).isPresent())
            .as("%s line %d: %s %s", row.file(), row.line(), column, id)
            .isTrue();
      }
    }
  }

  @Test
  void stateMediaSpeakForTheirOwnState() {
    for (Row row : outlets) {
      String party = row.get("party_of");
      boolean abroad = row.get("owner").startsWith("Radio Free Europe");
      if (party.startsWith("state:") && !abroad) {
        assertThat(party)
            .as(row.get("id"))
            .isEqualTo("state:" + row.get("country").toLowerCase(Locale.ROOT));
      }
      if (row.get("ownership").equals("armed-group")) {
        assertThat(party).as(row.get("id")).isNotEmpty();
      }
    }
  }

  @Test
  void domainsAreBareAndOfOneSource() {
    List<String> domains = all.stream().flatMap(row -> row.list("domains").stream()).toList();
    assertThat(domains).doesNotHaveDuplicates();
    assertThat(domains).allMatch(domain -> domain.matches("(?!www\\.)[a-z0-9-]+(\\.[a-z0-9-]+)+"));
  }

  @Test
  void namesOfSeveralAreMarked() {
    Map<String, Set<String>> marked = new TreeMap<>();
    for (Row row : Vocabulary.load(SourceFilesTest.class, "shared-names.tsv")) {
      marked.put(Word.key(row.get("name")), new TreeSet<>(row.list("ids")));
    }
    Set<String> ours = all.stream().map(row -> row.get("id")).collect(Collectors.toSet());
    Map<String, Set<String>> shared = new TreeMap<>();
    directory
        .names()
        .all()
        .forEach(
            (key, entries) -> {
              Set<String> ids =
                  entries.stream().map(entry -> entry.actor().id()).collect(Collectors.toSet());
              if (ids.size() > 1 && ids.stream().anyMatch(ours::contains)) {
                shared.put(key, new TreeSet<>(ids));
              }
            });
    assertThat(shared).isEqualTo(marked);
  }

  @Test
  void noOutletOrOrganisationIsNamedAsAState() {
    StateLexicon states = directory.states();
    for (Row row : all) {
      for (String name : names(row)) {
        assertThat(states.stateWords().get(name)).as(row.get("id") + " " + name).isEmpty();
      }
    }
  }

  @Test
  void noNameIsACommonWordUnlessMarkedSo() {
    Set<String> words = commonWords();
    List<String> unmarked = new ArrayList<>();
    for (Row row : all) {
      for (String name : names(row)) {
        String key = Word.key(name);
        boolean marked = directory.names().get(name).stream().allMatch(e -> e.isEveryday(key));
        if (words.contains(key) && !marked) {
          unmarked.add(row.get("id") + ": " + name);
        }
      }
    }
    assertThat(unmarked).isEmpty();
  }

  private static List<String> names(Row row) {
    List<String> names = new ArrayList<>(row.list("aliases"));
    names.add(row.get("name"));
    return names;
  }

  /** Verbs, and words that papers and groups like for a name. */
  private static Set<String> commonWords() {
    Set<String> words = new HashSet<>();
    for (Row row : Vocabulary.load(Analyzer.class, "verbs.tsv")) {
      words.add(row.get("lemma"));
    }
    for (Row row : Vocabulary.load(SourceFilesTest.class, "common-words.tsv")) {
      words.addAll(row.list("words"));
    }
    return words;
  }
}
