package org.attest.eval.polnear;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.DataFiles;
import org.attest.eval.sources.SourcedText;

/** The sources that PolNeAR marks in its development articles. */
public final class PolNeARSources {
  private PolNeARSources() {}

  /**
   * One text an article.
   *
   * @param data the directory that holds the folder {@code polnear}
   */
  public static List<SourcedText> read(Path data) throws IOException {
    Path folder = data.resolve("polnear/dev");
    List<SourcedText> texts = new ArrayList<>();
    for (Path file : DataFiles.children(folder.resolve("text"))) {
      texts.add(
          new SourcedText(
              "polnear",
              Files.readString(file, StandardCharsets.UTF_8),
              AnnFile.of(folder.resolve("attributions"), file).stream()
                  .map(AttributionTagger.Said::source)
                  .filter(source -> !source.isEmpty())
                  .toList()));
    }
    return texts;
  }
}
