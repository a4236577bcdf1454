package org.attest.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attest.app.feeds.TestWeb;
import org.attest.app.store.Store;
import org.attest.app.watching.NewSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeedsTest {
  @TempDir Path folder;

  private record Ran(int code, String out, String err) {}

  private Ran run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--db");
    all.add(folder.resolve("a.db").toString());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(all.toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  @Test
  void feedsAreAddedListedPausedAndRemoved() throws Exception {
    assertThat(run("feeds", "list").err()).contains("There is no store");
    assertThat(run("feeds", "add", "https://example.org/a.xml", "--title", "A wire").out())
        .contains("Watched from now on");
    assertThat(run("feeds", "add", "HTTPS://example.org/a.xml").out()).contains("already");
    assertThat(run("feeds", "add", "file:///etc/passwd").code()).isEqualTo(2);
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            "<opml version='2.0'><body><outline text='B' xmlUrl='https://example.org/b.xml'/>"
                + "</body></opml>");
    assertThat(run("feeds", "import", list.toString()).out()).contains("1 feeds added, 0 watched");
    assertThat(run("feeds", "pause", "https://example.org/b.xml").out()).contains("Paused: B");
    assertThat(run("feeds", "list").out()).contains("not fetched yet", "paused");
    assertThat(run("feeds", "add", "https://example.org/c", "--title", "\u001b[1m").code())
        .isEqualTo(2);
    assertThat(run("feeds", "list", "--format", "json").out())
        .contains("\"schema\" : \"attest/feeds/1\"", "\"state\" : \"paused\"");
    assertThat(run("feeds", "resume", "https://example.org/b.xml").code()).isZero();
    assertThat(run("feeds", "export").out()).contains("<opml", "https://example.org/b.xml");
    assertThat(run("feeds", "remove", "https://example.org/b.xml").out()).contains("Removed: B");
    assertThat(run("feeds", "remove", "https://example.org/b.xml").code()).isEqualTo(2);
    assertThat(run("feeds").code()).isEqualTo(2);
  }

  @Test
  void whatIsDueIsFetched() throws Exception {
    try (TestWeb web = new TestWeb()) {
      web.feed("/feed.xml", "/a").article("/a", "Belmar");
      assertThat(run("feeds", "add", web.at("/feed.xml")).code()).isZero();
      assertThat(run("feeds", "fetch").out()).contains("1 failed");
      assertThat(web.asked()).isEmpty();
      assertThat(run("feeds", "fetch", "--all", "--allow-private-addresses").out())
          .contains("1 feed; 1 new item: 1 new report, 0 known");
      assertThat(run("feeds", "fetch", "--once", "--allow-private-addresses").out())
          .contains("Nothing was due");
      assertThat(run("feeds", "fetch", "--every", "1").code()).isEqualTo(2);
      assertThat(run("events").out()).contains("2031");
    }
  }

  @Test
  void savedSearchesAreListedAndDigested() {
    DemoStore.make(folder.resolve("a.db"));
    assertThat(run("searches", "list").out()).contains("Nothing is saved");
    try (Store store = Store.open(folder.resolve("a.db"))) {
      new NewSearch("All of it", "").add(store, "ann", Map.of(), Instant.EPOCH);
    }
    String listed = run("searches", "list").out();
    assertThat(listed).contains("ann", "All of it", "never");
    String id = listed.lines().skip(1).findFirst().orElseThrow().split(" ")[0];
    assertThat(run("searches", "digest", id).out()).contains("All of it: ", "changed", "  new");
    assertThat(run("searches", "digest", id).out()).contains("  new");
    assertThat(run("searches", "digest", "none").code()).isEqualTo(2);
  }
}
