package org.attest.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

  /** Reads one number from one file, as a benchmark with one figure. */
  private static final class OneNumber implements Benchmark {
    @Override
    public String name() {
      return "number";
    }

    @Override
    public Figures run(EvalInput input) throws IOException {
      Path file = DataFiles.files(input.directory(), ".txt", input.split()).getFirst();
      LinkedHashMap<String, Double> figures = new LinkedHashMap<>();
      figures.put("f1", Double.parseDouble(Files.readString(file).strip()));
      return new Figures(figures, Map.of("files", 1L));
    }
  }

  private static final List<Benchmarks.Registered> ONE =
      List.of(new Benchmarks.Registered("number", "a number", "SPLIT.txt", OneNumber::new));

  @TempDir private Path directory = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return EvalCommand.run(ONE, arguments, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void printsFiguresAndWritesJson() throws IOException {
    Files.writeString(directory.resolve("train.txt"), "1");
    Files.writeString(directory.resolve("test.txt"), "42.125");
    Path json = directory.resolve("out.json");
    assertThat(run("number", "--data", directory.toString(), "--json", json.toString())).isZero();
    assertThat(out.toString()).contains("number").contains("f1").contains("42.1");
    assertThat(Files.readString(json))
        .contains("\"benchmark\" : \"number\"")
        .contains("\"split\" : null")
        .contains("\"f1\" : 42.125")
        .contains("\"files\" : 1")
        .contains("\"seconds\"");
  }

  @Test
  void splitNamesAFileAndTrainingDataOnlyIfAskedFor() throws IOException {
    Files.writeString(directory.resolve("train.txt"), "1");
    assertThat(run("number", "--data", directory.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("*.txt").contains("found only train.txt");
    assertThat(run("number", "--data", directory.toString(), "--split", "train")).isZero();
  }

  @Test
  void missingFileNamesTheFileAndTheForm() {
    assertThat(run("number", "--data", directory.toString(), "--split", "dev")).isEqualTo(1);
    assertThat(err.toString()).contains("dev.txt").contains("holds SPLIT.txt");
  }

  @Test
  void missingDirectoryIsADataError() {
    assertThat(run("number", "--data", directory.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no directory").contains("SPLIT.txt");
  }

  @Test
  void unknownBenchmarkAndMissingDataAreUsageErrors() {
    assertThat(run("numbers", "--data", directory.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no benchmark 'numbers'; there are number");
    assertThat(run("number")).isEqualTo(2);
    assertThat(err.toString()).contains("--data");
  }

  @Test
  void helpListsTheBenchmarks() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("number").contains("SPLIT.txt").contains("--split");
  }

  @Test
  void theGatesCommandsStandWhereABenchmarkDoes() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("  gate  ").contains("  pin  ");
    assertThat(run("gate", "--help")).isZero();
    assertThat(out.toString()).contains("attest eval gate").contains("gate.tsv");
    assertThat(run("pin", "--help")).isZero();
    assertThat(out.toString()).contains("--decision");
    assertThat(run("gate", "--data", directory.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("attest eval gate: no directory");
    assertThat(run("gate", "--only", "numbers")).isEqualTo(2);
    assertThat(err.toString()).contains("attest eval gate: no floors of 'numbers'");
    assertThat(run("pin", "--reason", "none")).isEqualTo(2);
    assertThat(err.toString()).contains("--decision").contains("See: ./attest eval pin --help");
  }

  @Test
  void everyOptionIsDocumented() throws IOException {
    String docs = Files.readString(Path.of("../docs/commands.md"));
    String section = docs.substring(docs.indexOf("\n## eval\n"));
    for (String first : List.of("", GateCommand.NAME, PinCommand.NAME, "speed", "peers")) {
      EvalCommand.commandLine(ONE, first)
          .getCommandSpec()
          .options()
          .forEach(option -> assertThat(section).contains("`" + option.longestName()));
    }
  }
}
