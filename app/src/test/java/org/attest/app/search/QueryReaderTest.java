package org.attest.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryReaderTest {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "(",
          ")",
          "-",
          "--",
          "*",
          "?",
          ":",
          "type:",
          "place:",
          "from:",
          "OR",
          "AND",
          "NOT",
          " ",
          "\t",
          "\u0000",
          "\ud800",
          "\udc00",
          "é",
          "\u202e",
          "ſ",
          "İ",
          "type:picnic",
          "a",
          "bridge",
          "\\",
          "/",
          "~2",
          "^9",
          "[a TO b]",
          "{",
          "}",
          "+",
          "&&",
          "||",
          "!",
          "المدينة",
          "都市",
          "😀",
          "\"\"",
          "country:",
          "status:x",
          "place:\"",
          "https://a.example/x",
          "10:30",
          "\n",
          "-\"",
          "OR OR");

  @Test
  void queriesAreTakenApart() {
    assertThat(QueryReader.read("convoy \"near the mill\" -river"))
        .isEqualTo(
            new Asked.All(
                List.of(
                    new Asked.Word("convoy", 0),
                    new Asked.Phrase("near the mill"),
                    new Asked.Not(new Asked.Word("river", 24)))));
    assertThat(QueryReader.read("a OR b AND c*"))
        .isEqualTo(
            new Asked.All(
                List.of(
                    new Asked.Any(List.of(new Asked.Word("a", 0), new Asked.Word("b", 5))),
                    new Asked.Prefix("c"))));
    assertThat(QueryReader.read("type:air-strike"))
        .isEqualTo(new Asked.Value("type", "air-strike"));
    assertThat(QueryReader.read("type:battle")).isEqualTo(new Asked.Value("family", "battle"));
    assertThat(QueryReader.read("country:\"syria\"")).isEqualTo(new Asked.Value("country", "SY"));
    assertThat(QueryReader.read("from:2031-03-05"))
        .isEqualTo(new Asked.From(LocalDate.of(2031, 3, 5)));
    assertThat(QueryReader.read("place:\"Kafr Zayt"))
        .isEqualTo(new Asked.Named("place", "Kafr Zayt", 7));
    assertThat(QueryReader.read("  ")).isEqualTo(new Asked.Anything());
    assertThat(QueryReader.read("10:30 http://a.example")).isInstanceOf(Asked.All.class);
  }

  @Test
  void mistakesSayWhere() {
    mistake("mill type:picnic", 10, "no type 'picnic'; there are: air-strike");
    mistake("type:shellin", 5, "did you mean shelling?");
    mistake("tpye:shelling", 0, "did you mean type: ?");
    mistake("a from:yesterday", 7, "days are written 2031-03-05");
    mistake("place: Idlib", 0, "needs a value");
    mistake("country:Zork", 8, "no country 'Zork'");
    mistake("x ".repeat(70), 128, "at most 64 parts");
  }

  private static void mistake(String query, int position, String words) {
    assertThatThrownBy(() -> QueryReader.read(query))
        .isInstanceOfSatisfying(
            QueryMistake.class, e -> assertThat(e.position()).isEqualTo(position))
        .hasMessageContaining(words)
        .hasMessageContaining("▸");
  }

  @Test
  void anythingTypedIsAQueryOrAMistake() {
    Random random = new Random(17);
    QueryMaker maker = new QueryMaker(new TextAnalyzer());
    int understood = 0;
    for (int i = 0; i < 6_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int piece = random.nextInt(9); piece >= 0; piece--) {
        query.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      try {
        maker.query(
            SearchRequest.words(Kind.EVENT, query.toString(), org.attest.app.store.Filter.all()),
            QueryReader.read(query.toString()));
        understood++;
      } catch (QueryMistake e) {
        assertThat(e.position()).isBetween(0, query.length());
      }
    }
    assertThat(understood).isGreaterThan(1_500);
  }

  @Test
  void typingErrorsAreCounted() {
    assertThat(Spelling.distance("idlbi", "idlib", 2)).isEqualTo(1);
    assertThat(Spelling.distance("mill", "mills", 2)).isEqualTo(1);
    assertThat(Spelling.distance("mill", "bridge", 2)).isGreaterThan(2);
    assertThat(Spelling.distance("", "ab", 2)).isEqualTo(2);
  }
}
