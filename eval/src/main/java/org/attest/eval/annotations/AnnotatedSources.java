package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.PlainReports;
import org.attest.eval.sources.SourcedText;
import org.attest.nlp.Analyzer;

/** The sources of sayings in all our annotated passages. */
public final class AnnotatedSources {
  private AnnotatedSources() {}

  /**
   * One text a passage, in the order of the files.
   *
   * @param data the directory that holds the sets' folders
   * @param notes takes what was left out and why
   */
  public static List<SourcedText> read(Path data, List<String> notes) throws IOException {
    Path folder = AnnotationFolder.find();
    List<Passage> passages = new ArrayList<>(Passage.read(folder, null));
    passages.addAll(Passage.read(folder, "train"));
    AnnotatedTexts texts = AnnotatedTexts.read(passages.stream().map(Passage::of).toList(), data);
    notes.addAll(texts.notes());
    Analyzer analyzer = new Analyzer();
    List<SourcedText> result = new ArrayList<>();
    for (Passage passage : passages) {
      String document = texts.text(passage.of()).orElse(null);
      if (document == null) {
        continue;
      }
      String text = passage.cut(document);
      Marks marks = GoldMarks.of(passage, analyzer.analyze(PlainReports.of(text)));
      result.add(
          new SourcedText(
              "annotations",
              text,
              marks.sayings().stream()
                  .map(Marks.MarkedSaying::sources)
                  .filter(sources -> !sources.isEmpty())
                  .toList()));
    }
    return result;
  }
}
