package org.attest.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.attest.model.Relation;
import org.junit.jupiter.api.Test;

/** Counts what is found, missed and found besides in {@code relation-reports.txt}. */
class RelationReportsTest {
  private static final int FEWEST_FOUND = 40;
  private static final int MOST_EXTRA = 0;

  /** A report and the relations meant. */
  record Meant(String text, List<String> relations) {}

  static List<Meant> reports() throws IOException {
    List<Meant> reports = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    RelationReportsTest.class.getResourceAsStream("relation-reports.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("-> ")) {
          reports.getLast().relations().add(line.substring(3));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          reports.add(new Meant(line, new ArrayList<>()));
        }
      }
    }
    return reports;
  }

  private static String words(Relation relation) {
    return "%s: %s > %s"
        .formatted(relation.kind().code(), relation.subject().text(), relation.object().text());
  }

  @Test
  void findsMostAndLittleBesides() throws IOException {
    int found = 0;
    List<String> missed = new ArrayList<>();
    List<String> extra = new ArrayList<>();
    for (Meant report : reports()) {
      TreeSet<String> read = new TreeSet<>();
      Relations.in(report.text()).forEach(relation -> read.add(words(relation)));
      for (String meant : report.relations()) {
        if (read.remove(meant)) {
          found++;
        } else {
          missed.add(meant);
        }
      }
      extra.addAll(read);
    }
    String figures =
        "%d reports, %d found, missed %s, besides %s"
            .formatted(reports().size(), found, missed, extra);
    assertThat(found).as(figures).isGreaterThanOrEqualTo(FEWEST_FOUND);
    assertThat(extra).as(figures).hasSizeLessThanOrEqualTo(MOST_EXTRA);
  }
}
