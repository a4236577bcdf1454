package org.attest.eval.link;

import java.time.LocalDate;
import org.attest.eval.PlainReports;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Articles of Giveme5W1H as reports: title and text, and the day of publication. */
final class ArticleReports {

  private ArticleReports() {}

  static Report of(String id, JsonNode json) {
    return PlainReports.named(
        id,
        json.path("title").asString("") + "\n" + json.path("text").asString(""),
        day(json.path("date_publish").asString("")));
  }

  private static @Nullable LocalDate day(String published) {
    return published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
  }
}
