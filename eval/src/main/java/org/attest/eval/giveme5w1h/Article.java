package org.attest.eval.giveme5w1h;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.DataFiles;
import org.attest.eval.JsonFiles;
import org.attest.eval.Splits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article of the set.
 *
 * @param id unique in the set
 * @param file the JSON file it stands in, with title, date and text
 */
public record Article(String id, Path file) {
  private static final String SET = "giveme5w1h";

  /** An article and the event it reports. */
  public record Clustered(Article article, String event) {}

  /** The articles of the folder or its {@code news_cluster} that belong to the split. */
  public static List<Clustered> clustered(Path folder, @Nullable String split) throws IOException {
    Path within = folder.resolve("news_cluster");
    List<Clustered> articles = new ArrayList<>();
    for (Path file : DataFiles.files(Files.isDirectory(within) ? within : folder, ".json", null)) {
      JsonNode json = JsonFiles.read(file);
      String event = json.path("newsCluster").path("EventId").asString("");
      if (event.isEmpty()) {
        throw new IOException(file + " has no newsCluster.EventId");
      }
      if (Splits.isIn(split, SET, event)) {
        articles.add(new Clustered(new Article(DataFiles.stem(file), file), event));
      }
    }
    return articles;
  }
}
