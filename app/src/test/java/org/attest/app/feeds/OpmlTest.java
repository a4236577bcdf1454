package org.attest.app.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.attest.app.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {
  private static final String LIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="Region"><outline text="Wire &amp; Post" type="rss" xmlUrl="https://example.org/a.xml"/>
      <outline text="again" type="rss" xmlUrl="HTTPS://Example.org/a.xml#top"/></outline>
      <outline title="Two" text="second" xmlUrl="http://example.net/?feed=rss&amp;x=1"/>
      <outline text="none" xmlUrl="javascript:a()"/><outline text="folder"/>
      </body></opml>
      """;

  private static List<NewFeed> read(String xml) {
    return Opml.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachAddressOnce() {
    assertThat(read(LIST))
        .containsExactly(
            new NewFeed("https://example.org/a.xml", "Wire & Post", ""),
            new NewFeed("http://example.net/?feed=rss&x=1", "Two", ""));
  }

  @Test
  void whatIsWrittenIsReadAgain(@TempDir Path folder) {
    try (Store store = Store.open(folder.resolve("a.db"))) {
      List<NewFeed> feeds =
          List.of(
              new NewFeed("https://example.org/a.xml", "\"Wire\" <& Post>", "Post"),
              new NewFeed("https://example.org/b.xml?x=1&y=2", "b", ""));
      feeds.forEach(feed -> assertThat(feed.add(store.feeds(), "Ann", Instant.EPOCH)).isTrue());
      assertThat(feeds.getFirst().add(store.feeds(), "Ann", Instant.EPOCH)).isFalse();
      assertThat(read(Opml.write(store.feeds().all()))).containsExactlyElementsOf(feeds);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<html></html>",
        "<opml><body><outline xmlUrl='https://example.org/'>",
        "<!DOCTYPE opml [<!ENTITY a 'b'>]><opml><body><outline xmlUrl='https://e.org/&a;'/></body></opml>",
        "<!DOCTYPE opml SYSTEM 'file:///etc/passwd'><opml></opml>"
      })
  void whatIsNoListIsSaid(String xml) {
    assertThatThrownBy(() -> read(xml)).isInstanceOf(IllegalArgumentException.class);
  }
}
