package org.attest.eval.tempeval3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.attest.eval.Benchmark;
import org.attest.eval.DataFiles;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;

/**
 * The benchmark tempeval3: time expressions by extent ({@code strict_f1}), by overlap ({@code
 * relaxed_f1}), and with the right value or type besides ({@code value_f1}, {@code type_f1}).
 *
 * <p>Files {@code *.tml} lie in the directory or in folders, which are the splits.
 */
public final class TempEval3 implements Benchmark {

  @Override
  public String name() {
    return "tempeval3";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    return run(input, new DateTagger());
  }

  /** As {@link #run(EvalInput)} with a system of the caller's. */
  public Figures run(EvalInput input, TimeTagger system) throws IOException {
    TimexScore score = new TimexScore();
    List<TimeMlFile> documents = documents(input);
    for (TimeMlFile file : documents) {
      score.add(file.gold(), system.tag(file.text(), file.created()));
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    score.into(figures);
    TreeMap<String, Long> counts = new TreeMap<>();
    counts.put("documents", (long) documents.size());
    score.counts(counts);
    return new Figures(figures, counts);
  }

  /**
   * The documents of the split, in the order of their names.
   *
   * @throws IOException if there is none, or one is no TimeML
   */
  public static List<TimeMlFile> documents(EvalInput input) throws IOException {
    List<TimeMlFile> documents = new ArrayList<>();
    for (Path path : files(input)) {
      documents.add(TimeMlFile.read(path));
    }
    return documents;
  }

  private static List<Path> files(EvalInput input) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path child : DataFiles.children(input.directory())) {
      if (Files.isDirectory(child) && DataFiles.inSplit(child, input.split())) {
        DataFiles.children(child).stream().filter(TempEval3::isTimeMl).forEach(files::add);
      } else if (input.split() == null && isTimeMl(child)) {
        files.add(child);
      }
    }
    if (files.isEmpty()) {
      String folder = input.split() == null ? "" : input.split() + "/";
      throw new NoSuchFileException(
          input.directory().resolve(folder + "*.tml").toString(), null, "expected there");
    }
    return files;
  }

  private static boolean isTimeMl(Path path) {
    return path.toString().endsWith(".tml");
  }
}
