package org.attest.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.attest.actor.ActorDirectory;
import org.attest.app.cli.CommandsTest.Ran;
import org.attest.app.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proposals from invented reports, read by the pipeline. */
class ActorsTest {
  private static final List<String> REPORTS =
      List.of(
          "{\"title\": \"Bridge shelled\", \"date\": \"2031-03-12\", \"outlet\": \"Harbour Herald\","
              + " \"text\": \"The Tamrin Brigades, formerly known as the Free Men of Ossar, shelled"
              + " the bridge on Monday and killed two guards. The brigades are led by Hadi Orlan,"
              + " a former officer of the garrison.\\n\\nThe Tamrin Brigades, led by Hadi Orlan,"
              + " signed nothing.\"}",
          "{\"title\": \"Talks\", \"date\": \"2031-03-13\", \"outlet\": \"Valley Post\","
              + " \"text\": \"The Tamrin Brigades, formerly known as the Free Men of Ossar, will"
              + " talk on Friday, the Orontes Conflict Observatory said. The Tamrin Brigades, led"
              + " by Idris Valdun, will send three men to the meeting in the capital.\"}",
          "{\"title\": \"Denial\", \"date\": \"2031-03-14\", \"outlet\": \"Valley Post\","
              + " \"text\": \"The Hill Wolves Battalion, the armed wing of the Ossar People's"
              + " Party, burned a school on Monday. The defence ministry said that the Hill Wolves"
              + " Battalion was a branch of the Tamrin Brigades. Hezbollah, also known as the Cedar"
              + " Guard Brigade, denied any part in it.\"}",
          "{\"title\": \"More\", \"date\": \"2031-03-15\", \"outlet\": \"Valley Post\","
              + " \"text\": \"A teacher, Samira Holm, also known as Aunt Sami, was killed on Monday"
              + " in the shelling. Hezbollah leader Hassan Nasrallah spoke of it. The Marsh Army is"
              + " allied with the Tamrin Brigades, and the Tamrin Brigades and their rival the Marsh"
              + " Army met on Friday.\"}");

  @TempDir static Path templates;
  @TempDir Path folder;
  private String db = "";
  private Path file = Path.of("");

  @BeforeAll
  static void ingest() throws IOException {
    Path reports = templates.resolve("reports.jsonl");
    Files.writeString(reports, String.join("\n", REPORTS));
    assertThat(run("ingest", reports.toString(), "--db", templates + "/a.db").code()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    Path store = Files.copy(templates.resolve("a.db"), folder.resolve("a.db"));
    db = store.toString();
    file = folder.resolve("actors.tsv");
  }

  private static Ran run(String... arguments) {
    return CommandsTest.run(arguments);
  }

  private JsonNode proposals(String... more) {
    String[] all = new String[6 + more.length];
    System.arraycopy(
        new String[] {"actors", "proposals", "--db", db, "--format", "json"}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return JsonMapper.shared().readTree(run(all).out()).get("proposals");
  }

  private JsonNode proposal(String kind, String object, String... more) {
    for (JsonNode one : proposals(more)) {
      if (one.get("kind").asString().equals(kind)
          && one.get("object").get("name").asString().equals(object)) {
        return one;
      }
    }
    throw new AssertionError("no " + kind + " " + object + " in " + proposals(more));
  }

  private String id(String kind, String object) {
    return proposal(kind, object).get("id").asString();
  }

  private Ran accept(String id, String... more) {
    String[] all = new String[9 + more.length];
    System.arraycopy(
        new String[] {"actors", "accept", id, "--to", file.toString(), "--by", "Ann", "--db", db},
        0,
        all,
        0,
        9);
    System.arraycopy(more, 0, all, 9, more.length);
    return run(all);
  }

  @Test
  void statementsOfOneKindAboutTheSameAreOneProposal() {
    JsonNode named = proposal("former-name", "Free Men of Ossar");
    assertThat(named.get("stated")).hasSize(2);
    assertThat(named.get("origins").toString())
        .contains("Harbour Herald")
        .contains("Orontes Conflict Observatory");
    assertThat(named.get("stated").get(0).get("words").asString())
        .contains("formerly known as the Free Men of Ossar");
    Ran text = run("actors", "proposals", "--db", db);
    assertThat(text.out()).contains("Tamrin Brigades, formerly Free Men of Ossar");
    assertThat(text.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    Ran table = run("actors", "proposals", "--db", db, "--format", "tsv");
    assertThat(table.out().lines().collect(Collectors.toList()))
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(12));
  }

  @Test
  void contradictionsStandSideBySide() {
    JsonNode one = proposal("leader", "Hadi Orlan");
    JsonNode other = proposal("leader", "Idris Valdun");
    assertThat(one.get("beside").get(0)).isEqualTo(other.get("id"));
    assertThat(other.get("beside").get(0)).isEqualTo(one.get("id"));
    assertThat(proposal("ally", "Tamrin Brigades").get("beside")).hasSize(1);
  }

  @Test
  void whatTheFilesSayIsNotProposedAndNoPrivatePersonIs() {
    assertThat(proposals().toString()).doesNotContain("Nasrallah").doesNotContain("Holm");
  }

  @Test
  void anAcceptedNameIsFoundFromThenOn() throws IOException {
    String id = id("former-name", "Free Men of Ossar");
    Ran accepted = accept(id);
    assertThat(accepted.code()).as(accepted.err()).isZero();
    assertThat(accepted.out()).contains("group:tamrin-brigades");
    String written = Files.readString(file);
    assertThat(written)
        .contains("# " + id)
        .contains("accepted by Ann")
        .contains("“Tamrin Brigades, formerly known as the Free Men of Ossar”");
    ActorDirectory directory = ActorDirectory.shipped().with(file, null);
    assertThat(directory.byName("Free Men of Ossar").orElseThrow().id())
        .isEqualTo("group:tamrin-brigades");
    assertThat(proposals().toString()).doesNotContain(id);
    assertThat(proposals("--decided").toString()).contains(id).contains("accepted by Ann");
    assertThat(proposals("--decided", "--actors", file.toString()).toString()).doesNotContain(id);
  }

  @Test
  void aLineGrowsAndOthersStay() throws IOException {
    Files.writeString(
        file, "# mine\nid\tname\tkind\ngroup:mine\tMy Own Group\tarmed-group\n\n# the end\n");
    accept(id("former-name", "Free Men of Ossar"));
    accept(id("leader", "Hadi Orlan"));
    accept(id("ally", "Tamrin Brigades"));
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).contains("# mine", "group:mine\tMy Own Group\tarmed-group", "# the end");
    assertThat(lines.get(1))
        .startsWith("id\tname\tkind\t")
        .contains("formerly")
        .contains("leaders");
    assertThat(lines.stream().filter(line -> line.startsWith("group:tamrin-brigades"))).hasSize(1);
    ActorDirectory directory = ActorDirectory.shipped().with(file, null);
    assertThat(directory.byId("person:hadi-orlan").orElseThrow().parent())
        .isEqualTo("group:tamrin-brigades");
    assertThat(String.join("\n", lines)).contains("ally group:tamrin-brigades");
    assertThat(proposals("--decided", "--actors", file.toString())).isEmpty();
  }

  @Test
  void anActorThatShipsIsCopiedWhole() {
    accept(id("alias", "Cedar Guard Brigade"));
    ActorDirectory directory = ActorDirectory.shipped().with(file, null);
    var shipped = ActorDirectory.shipped().byId("group:hezbollah").orElseThrow();
    var own = directory.byId("group:hezbollah").orElseThrow();
    assertThat(own.aliases()).containsAll(shipped.aliases()).contains("Cedar Guard Brigade");
    assertThat(own.since()).isEqualTo(shipped.since());
    assertThat(directory.byName("Nasrallah").orElseThrow().parent()).isEqualTo("group:hezbollah");
  }

  @Test
  void aWholeWithoutAnEntryGetsOne() {
    assertThat(accept(id("armed-wing", "Ossar People's Party")).code()).isZero();
    ActorDirectory directory = ActorDirectory.shipped().with(file, null);
    assertThat(directory.byId("group:hill-wolves-battalion").orElseThrow().parent())
        .isEqualTo("org:ossar-peoples-party");
    assertThat(directory.byId("org:ossar-peoples-party").orElseThrow().kind()).isEqualTo("party");
  }

  @Test
  void aRejectionIsKeptAndNotProposedAgain() {
    String id = id("leader", "Idris Valdun");
    assertThat(run("actors", "reject", id, "--db", db).err()).contains("needs its reason");
    assertThat(run("actors", "reject", id, "--reason", "another group", "--db", db).code())
        .isZero();
    assertThat(proposals().toString()).doesNotContain("\"id\":\"" + id);
    assertThat(run("actors", "proposals", "--decided", "--db", db).out())
        .contains("rejected by")
        .contains("another group");
  }

  @Test
  void aDeletedReportStatesNothing() {
    try (Store store = Store.open(Path.of(db))) {
      store.reports().forEach(report -> store.delete(report.report().id()));
      assertThat(store.relations().all()).isEmpty();
    }
  }

  @Test
  void mistakesAreExplained() throws IOException {
    assertThat(accept("p-00000000").err()).contains("no proposal p-00000000");
    assertThat(run("actors", "proposals", "--kind", "friend", "--db", db).code()).isEqualTo(2);
    assertThat(run("actors", "accept", "p-00000000", "--db", db).err()).contains("--to");
    assertThat(run("actors").code()).isEqualTo(2);
    String id = id("leader", "Hadi Orlan");
    file = Files.createDirectories(folder.resolve("org/attest/actor")).resolve("groups.tsv");
    assertThat(accept(id).err()).contains("files that ship");
    file = Files.writeString(folder.resolve("letter.txt"), "Dear reader\n");
    assertThat(accept(id).err()).contains("no actor file");
    assertThat(Files.readString(file)).isEqualTo("Dear reader\n");
  }
}
