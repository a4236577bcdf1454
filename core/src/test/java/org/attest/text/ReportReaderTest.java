package org.attest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.attest.model.Credit;
import org.attest.model.Reason;
import org.attest.model.Report;
import org.junit.jupiter.api.Test;

class ReportReaderTest {

  private static final String BODY =
      "Two lorries burned on the coast road on Monday after gunmen opened fire on a convoy.";

  @Test
  void plainTextWithTitleDatelineAndCredits() {
    Report report =
        Reading.report(
            "Convoy burns on coast road.\n\nADEN, May 3 (Reuters) - %s\n\nSource: Valley Radio\n\nLeave a Reply\n\nName *"
                .formatted(BODY));
    assertThat(report.title()).isEqualTo("Convoy burns on coast road");
    assertThat(Objects.requireNonNull(report.dateline()).of(report.text()))
        .isEqualTo("ADEN, May 3 (Reuters) -");
    assertThat(report.credits())
        .extracting(Credit::name)
        .containsExactly("Reuters", "Valley Radio");
    assertThat(report.text()).endsWith("Source: Valley Radio");
    assertSpansTrue(report);
  }

  @Test
  void hardWrappedTextFlows() {
    String wrapped =
        """
        The men came down from the hills shortly before the sun was up and set fire to
        the two lorries that stood by the mill, people of the village told a reporter
        on Monday.

        The army said that it had sent a patrol, and that the patrol had found no one
        there but an old man and his dog.
        """;
    assertThat(Reading.report(wrapped).text().split("\n\n")).hasSize(2);
    assertThat(Reading.report(wrapped).text()).contains("set fire to the two", "no one there");
  }

  @Test
  void oneParagraphPerLineStaysSo() {
    String lines = (BODY + " " + BODY + "\n").repeat(3);
    assertThat(Reading.report(lines).text().split("\n\n")).hasSize(3);
  }

  @Test
  void sentencesThatMentionBoilerplateStay() {
    String text = "The rebels told drivers to contact us before they leave.\n\n" + BODY;
    assertThat(Reading.report(text).text()).contains("contact us before");
  }

  @Test
  void pageWithMetadata() {
    String page =
        """
        <html><head><title>Convoy burns on the coast road | Valley Radio</title>
        <meta property="og:site_name" content="Valley Radio">
        <link rel="canonical" href="https://radio.example/convoy">
        <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
        "headline": "Convoy burns on the coast road", "datePublished": "2021-05-03T23:10:00+03:00",
        "author": {"name": "A. Writer"}}]}</script></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Convoy burns on the coast road</h1>
        <p>%s</p><p>%s</p><p>Share this article</p></article></body></html>
        """
            .formatted(BODY, BODY + " The mayor said so.");
    Report report = Reading.report(page);
    assertThat(report.title()).isEqualTo("Convoy burns on the coast road");
    assertThat(report.outlet()).isEqualTo("Valley Radio");
    assertThat(report.published()).isEqualTo(LocalDate.of(2021, 5, 3));
    assertThat(report.url()).isEqualTo("https://radio.example/convoy");
    assertThat(report.byline()).isEqualTo("A. Writer");
    assertThat(report.text())
        .isEqualTo(report.title() + "\n\n" + BODY + "\n\n" + BODY + " The mayor said so.");
  }

  @Test
  void jsonFieldsUnderTheirUsualNames() {
    String json =
        """
        {"headline": "Convoy burns", "maintext": "%s", "date_publish": "2021-05-03 10:00:00",
         "link": "https://radio.example/a", "publisher": {"name": "Valley Radio"}}
        """
            .formatted(BODY);
    Report report = Reading.report(json);
    assertThat(report.source()).isEqualTo("-");
    assertThat(report.title()).isEqualTo("Convoy burns");
    assertThat(report.published()).isEqualTo(LocalDate.of(2021, 5, 3));
    assertThat(report.outlet()).isEqualTo("Valley Radio");
    List<ReadResult> two = Reading.all(("[" + json + "," + json + "]").getBytes(UTF_8));
    assertThat(two).hasSize(2);
    assertThat(Reading.report(two.get(1)).source()).isEqualTo("-#2");
  }

  @Test
  void sameTextUnderAnotherOutletIsAnotherReport() {
    String json = "{\"text\": \"%s\", \"outlet\": \"%s\"}";
    String first = Reading.report(json.formatted(BODY, "Valley Radio")).id();
    assertThat(Reading.report(json.formatted(BODY, "Valley Radio")).id()).isEqualTo(first);
    assertThat(Reading.report(json.formatted(BODY, "The Harbour Post")).id()).isNotEqualTo(first);
  }

  @Test
  void spansStayTrueOnRandomTexts() {
    long seed = 20260101L;
    Random random = new Random(seed);
    List<String> parts =
        List.of(
            "Convoy burns",
            "By Jane Doe",
            "ADEN (AFP) — " + BODY,
            BODY,
            "Share",
            "– AFP",
            "\0",
            "Source: Valley Radio",
            "Read more:",
            "\u202Ehidden",
            "The end. (Reuters)",
            "\r\n",
            "—");
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder(BODY);
      for (int i = random.nextInt(8); i >= 0; i--) {
        String part = parts.get(random.nextInt(parts.size()));
        text.insert(0, part + (random.nextInt(3) == 0 ? "\n" : "\n\n"));
      }
      assertSpansTrue(Reading.report(text.toString()));
    }
  }

  @Test
  void theSampleOfTheRepublishedPage() {
    Path sample = Path.of("../../shared/samples/idlib-2023-05/report.txt");
    assumeThat(sample).as("sample beside the repository").exists();
    Report report =
        Reading.report(
            Reading.all(sample.toString(), InputStream.nullInputStream(), ReadOptions.defaults())
                .get(0));
    assertThat(report.title()).endsWith("Syria’s Idlib");
    assertThat(report.credits()).singleElement().extracting(Credit::cue).isEqualTo("Source:");
    assertThat(report.text()).endsWith("Source: The Cradle");
  }

  @Test
  void everyReasonIsDocumented() throws Exception {
    String page = Files.readString(Path.of("../docs/outcomes.md"));
    for (Reason reason : Reason.values()) {
      assertThat(page).contains("| `" + reason.code() + "` |");
    }
  }

  private static void assertSpansTrue(Report report) {
    String text = report.text();
    assertThat(text).doesNotContain("\0").doesNotContain("\r").doesNotContain("\n\n\n");
    if (report.titleSpan() != null) {
      assertThat(report.titleSpan().of(text)).isEqualTo(report.title());
    }
    if (report.dateline() != null) {
      assertThat(report.dateline().of(text).toUpperCase(Locale.ROOT)).containsAnyOf("(", "—", "-");
    }
    int previous = -1;
    for (Credit credit : report.credits()) {
      assertThat(credit.span().of(text)).isEqualTo(credit.name());
      if (credit.cueSpan() != null) {
        assertThat(credit.cueSpan().of(text)).isEqualTo(credit.cue());
      }
      assertThat(credit.span().start()).isGreaterThan(previous);
      previous = credit.span().start();
    }
  }
}
