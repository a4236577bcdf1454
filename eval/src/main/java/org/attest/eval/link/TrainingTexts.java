package org.attest.eval.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.DataFiles;
import org.attest.eval.JsonFiles;
import org.attest.eval.Splits;
import org.attest.eval.ecbplus.EcbMentions;
import org.attest.eval.giveme5w1h.Article;
import org.attest.model.Report;

/** The texts from which linking is learned: no development topic, no group that is held out. */
final class TrainingTexts {
  private final Path data;

  TrainingTexts(Path data) {
    this.data = data;
  }

  /** ECB+'s training topics. */
  EcbMentions.Corpus ecb() throws IOException {
    return new EcbMentions().read(data.resolve("ecbplus"), "train");
  }

  /** Those clusters of Giveme5W1H that are not held out. */
  List<Article.Clustered> clusters() throws IOException {
    return Article.clustered(data.resolve("giveme5w1h"), null).stream()
        .filter(article -> !Splits.isDevelopment("giveme5w1h", article.event()))
        .toList();
  }

  /** Texts of news in which words are counted; the day of publication and the like are left out. */
  List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>(ecb().reports().stream().map(Report::text).toList());
    for (Article.Clustered article : clusters()) {
      texts.add(JsonFiles.read(article.article().file()).path("text").asString(""));
    }
    for (Path file :
        DataFiles.files(data.resolve("polnear").resolve("train").resolve("text"), ".txt", null)) {
      texts.add(Files.readString(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
