package org.attest.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.model.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorDirectoryTest {

  private final ActorDirectory directory = ActorDirectory.shipped();

  @Test
  void stateForcesHaveTheirStateAndProperName() {
    assertThat(directory.byId("force:ru-air-force").map(Actor::name)).contains("Russian Air Force");
    assertThat(directory.byName("SAA").map(Actor::id)).contains("force:sy-armed-forces");
    assertThat(directory.byName("turkiye").map(Actor::id)).contains("state:tr");
  }

  @Test
  void everyParentExists() {
    assertThat(directory.actors())
        .allSatisfy(
            actor -> {
              if (actor.parent() != null) {
                assertThat(directory.byId(actor.parent())).isPresent();
              }
            });
  }

  @Test
  void everyEntryIsALineOfAFile() {
    assertThat(directory.outlets())
        .allSatisfy(outlet -> assertThat(directory.statedAt(outlet.id())).isPresent());
    assertThat(directory.actors())
        .filteredOn(actor -> !actor.kind().equals("person"))
        .allSatisfy(actor -> assertThat(directory.statedAt(actor.id())).isPresent());
    assertThat(directory.statedAt("outlet:reuters").map(ActorDirectory.StatedAt::file))
        .contains("outlets.tsv");
    assertThat(directory.statedAt("force:sy-armed-forces").map(ActorDirectory.StatedAt::file))
        .contains("force-names.tsv");
    assertThat(directory.statedAt("state:sy").map(ActorDirectory.StatedAt::file))
        .contains("states.tsv");
    assertThat(directory.statedAt("outlet:none")).isEmpty();
  }

  @Test
  void organisationsPublishToo() {
    assertThat(directory.publisherByDomain("www.hrw.org").map(Outlet::kind)).contains("ngo");
    assertThat(directory.publisherByDomain("en.airwars.org").map(Outlet::id))
        .contains("org:airwars");
    assertThat(directory.publisherByDomain("airwars.org.example")).isEmpty();
  }

  @Test
  void saysWhoseVoiceASourceIs() {
    assertThat(directory.partyOf("outlet:al-manar")).contains("group:hezbollah");
    assertThat(directory.partyOf("org:gaza-health-ministry")).contains("group:hamas");
    assertThat(directory.partyOf("outlet:reuters")).isEmpty();
    assertThat(directory.partyOf("group:hezbollah")).isEmpty();
  }

  @Test
  void usersOwnFileAddsAndReplaces(@TempDir Path folder) throws IOException {
    Path actors = folder.resolve("actors.tsv");
    Files.writeString(
        actors,
        "id\tname\tkind\taliases\ngroup:red-dune\tRed Dune Front\tarmed-group\tRDF | RDX\n");
    Path outlets = folder.resolve("outlets.tsv");
    Files.writeString(
        outlets, "id\tname\tkind\tdomains\noutlet:dune\tDune Post\toutlet\tdune.example\n");
    ActorDirectory own = directory.with(actors, outlets);
    assertThat(own.byName("Red-Dune front").map(Actor::id)).contains("group:red-dune");
    assertThat(own.publisherByDomain("news.dune.example").map(Outlet::id)).contains("outlet:dune");
    assertThat(directory.byName("Red Dune Front")).isEmpty();
  }
}
