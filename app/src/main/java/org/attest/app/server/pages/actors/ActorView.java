package org.attest.app.server.pages.actors;

import java.util.List;
import org.attest.actor.ActorDirectory;
import org.attest.app.actors.ActorList;
import org.attest.app.actors.KnownActor;
import org.attest.app.decisions.SameActors;
import org.attest.app.server.ActorCatalogue;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.pages.Explores;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.pages.ReportLink;
import org.attest.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An actor as its page shows it.
 *
 * @param stated where the files say it: "groups.tsv, line 7"; empty if they do not know it
 * @param parent what it belongs to; null for nothing
 * @param isSource true if it has a page as a source too
 */
public record ActorView(
    KnownActor known,
    String stated,
    ActorView.@Nullable Other parent,
    List<Other> parts,
    List<Other> same,
    List<ActorLine> history,
    List<ProposalView> proposals,
    List<ReportLink> reports,
    boolean isSource) {
  private static final int MOST_PARTS = 40;

  /**
   * Another actor.
   *
   * @param id empty if it is known by its name alone
   * @param hasPage true if there is a page of it
   */
  public record Other(String id, String name, boolean hasPage) {

    /** What forms call it. */
    public String ref() {
      return id.isEmpty() ? name : id;
    }
  }

  static ActorView of(
      ActorCatalogue.Actors actors,
      KnownActor known,
      List<ProposalView> proposals,
      List<ReportLink> reports,
      boolean isSource) {
    Actor actor = known.actor();
    ActorDirectory directory = SourceCatalogue.directory();
    String parent = actor.parent();
    return new ActorView(
        known,
        directory.statedAt(actor.id()).map(at -> at.file() + ", line " + at.line()).orElse(""),
        parent == null ? null : other(actors.list(), parent, parent),
        actors.list().partsOf(actor.id()).stream()
            .map(part -> new Other(part.actor().id(), part.actor().name(), true))
            .toList(),
        actors.same().all().stream()
            .filter(said -> said.intoId().equals(actor.id()))
            .map(said -> other(actors.list(), said))
            .toList(),
        actors.history(actor.id()).stream().map(ActorLine::of).toList(),
        proposals,
        reports,
        isSource);
  }

  private static Other other(ActorList list, SameActors.Said said) {
    String id = said.id();
    return id == null ? new Other("", said.name(), false) : other(list, id, said.name());
  }

  private static Other other(ActorList list, String id, String name) {
    return list.byId(id)
        .map(one -> new Other(id, one.actor().name(), true))
        .orElse(new Other(id, name, false));
  }

  /** "Armed group, Syria, since 2017". */
  public String standing() {
    ActorRow row = ActorRow.of(known, SourceCatalogue.directory());
    return PageWords.capital(row.kind())
        + (row.country().isEmpty() ? "" : ", " + row.country())
        + (row.years().isEmpty() ? "" : ", " + row.years());
  }

  /** Events in which it has a part. */
  public String explore() {
    SameActors.Into into = known.countsAs();
    return Explores.actor(into == null ? known.actor().name() : into.name());
  }

  public List<Other> someParts() {
    return parts.subList(0, Math.min(MOST_PARTS, parts.size()));
  }

  public String country() {
    String country = known.actor().country();
    return country == null ? "" : PageWords.country(country);
  }

  public String kind() {
    return PageWords.type(known.actor().kind());
  }

  public String years() {
    return ActorRow.years(known.actor());
  }
}
