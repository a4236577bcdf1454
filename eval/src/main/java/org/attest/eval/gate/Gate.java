package org.attest.eval.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.ProjectFolder;
import org.attest.eval.gate.GateRow.Run;
import org.jspecify.annotations.Nullable;

/**
 * The pinned floors of the benchmarks' figures, {@code eval/gate.tsv} and {@code
 * eval/gate-history.tsv} of a project.
 */
public final class Gate {
  private static final String ROWS = "eval/gate.tsv";
  private static final String HISTORY = "eval/gate-history.tsv";
  private static final Pattern DECISION = Pattern.compile("(?<number>\\d{4})-.*\\.md");

  private final Path project;
  private final List<GateRow> rows;
  private final List<GateRow> history;
  private final Set<String> chosen;

  /** Runs one benchmark. */
  @FunctionalInterface
  public interface Measurer {
    /**
     * The figures of a benchmark.
     *
     * @throws IOException if there is no such benchmark, or its data are not as expected
     */
    Figures measure(String benchmark, EvalInput input) throws IOException;
  }

  /**
   * What came out.
   *
   * @param holds true if nothing is wrong
   * @param lines for people
   */
  public record Verdict(boolean holds, List<String> lines) {
    public Verdict {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Leave to lower floors that figures no longer reach.
   *
   * @param decision number of the decision record that says so
   */
  public record Lowering(String reason, int decision) {
    public Lowering {
      if (reason.isBlank() || reason.contains("\t") || reason.contains("\n")) {
        throw new IllegalArgumentException("a reason is one line of text, not '" + reason + "'");
      }
    }
  }

  private Gate(Path project, List<GateRow> rows, List<GateRow> history, Set<String> chosen) {
    this.project = project;
    this.rows = rows;
    this.history = history;
    this.chosen = chosen;
  }

  /**
   * The gate of the project that this code was built in, or else of the one around the working
   * directory.
   *
   * @throws IOException if there is none
   */
  public static Gate open() throws IOException {
    List<Path> starts = ProjectFolder.starts();
    Optional<Path> project = ProjectFolder.holding(ROWS, starts);
    if (project.isPresent()) {
      return open(project.get());
    }
    throw new IOException("no %s above %s".formatted(ROWS, starts));
  }

  /**
   * The gate of a project.
   *
   * @throws IOException if a file is missing or not of the form
   */
  public static Gate open(Path project) throws IOException {
    return new Gate(
        project,
        GateFile.read(project.resolve(ROWS)),
        GateFile.read(project.resolve(HISTORY)),
        Set.of());
  }

  /** The same gate for some benchmarks only; for all if none is named. */
  public Gate only(Collection<String> benchmarks) {
    return new Gate(project, rows, history, Set.copyOf(benchmarks));
  }

  /** Where the data lie if nobody says otherwise: beside the project. */
  public Path data() {
    return project.resolve("../shared/data").normalize();
  }

  /** The benchmarks with a row. */
  public Set<String> benchmarks() {
    Set<String> names = new TreeSet<>();
    rows.forEach(row -> names.add(row.run().benchmark()));
    return names;
  }

  /** What is against the rule that floors do not sink; empty if nothing is. Needs no data. */
  public List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>(PinRules.problems(rows, history, decisions()));
    String now = Files.readString(project.resolve(HISTORY));
    for (String revision : List.of("HEAD", "HEAD^")) {
      Git.show(project, revision, HISTORY)
          .ifPresent(before -> problems.addAll(PinRules.rewritten(before, now)));
    }
    return problems.stream().distinct().toList();
  }

  /** Runs each benchmark that has a pinned figure once and holds its figures against the floors. */
  public Verdict check(Path data, Measurer measurer) {
    GateCheck check = new GateCheck();
    byRun()
        .forEach(
            (run, ofRun) -> {
              List<GateRow> pinned = ofRun.stream().filter(GateRow::isPinned).toList();
              if (pinned.isEmpty()) {
                check.addUnpinned(run);
                return;
              }
              try {
                String hash = DataHash.of(data, project, run.hashed());
                if (!hash.equals(pinned.getFirst().pinning().sha256())) {
                  check.addChanged(run, pinned.getFirst().pinning().sha256(), hash);
                  return;
                }
              } catch (IOException missing) {
                check.addFailure(run, missing);
                return;
              }
              check.add(pinned, Measured.of(run, data, measurer));
            });
    return check.verdict();
  }

  /**
   * Runs the benchmarks and raises the floors of figures that rose to what was measured, rounded
   * down to a tenth; floors whose data changed get the new hash. Writes nothing if a figure has
   * fallen below its floor and margin, unless that is allowed.
   *
   * @param allowed leave to lower floors; null if there is none
   */
  public Verdict pin(Path data, Measurer measurer, LocalDate today, @Nullable Lowering allowed)
      throws IOException {
    List<String> problems = new ArrayList<>(problems());
    if (allowed != null && !decisions().contains(allowed.decision())) {
      problems.add("no decision record %04d in docs/decisions".formatted(allowed.decision()));
    }
    if (!problems.isEmpty()) {
      return new Verdict(false, problems);
    }
    String at = (today + " " + Git.commit(project).orElse("")).strip();
    Pinner pinner = new Pinner(at, allowed);
    for (Map.Entry<Run, List<GateRow>> run : byRun().entrySet()) {
      String hash;
      try {
        hash = DataHash.of(data, project, run.getKey().hashed());
      } catch (IOException missing) {
        pinner.addFailure(run.getKey(), missing);
        continue;
      }
      pinner.add(run.getValue(), Measured.of(run.getKey(), data, measurer), hash);
    }
    List<GateRow> pins = pinner.pins();
    if (!pins.isEmpty()) {
      GateFile.append(project.resolve(HISTORY), pins);
      GateFile.replace(project.resolve(ROWS), pins);
    }
    return pinner.verdict();
  }

  private Map<Run, List<GateRow>> byRun() {
    Map<Run, List<GateRow>> runs = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> chosen.isEmpty() || chosen.contains(row.run().benchmark()))
        .forEach(row -> runs.computeIfAbsent(row.run(), run -> new ArrayList<>()).add(row));
    return runs;
  }

  private Set<Integer> decisions() throws IOException {
    Set<Integer> numbers = new TreeSet<>();
    Path folder = project.resolve("docs/decisions");
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        files.forEach(
            file -> {
              Matcher name = DECISION.matcher(file.getFileName().toString());
              if (name.matches()) {
                numbers.add(Integer.valueOf(name.group("number")));
              }
            });
      }
    }
    return numbers;
  }
}
