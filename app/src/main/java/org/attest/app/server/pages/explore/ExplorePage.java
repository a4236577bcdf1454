package org.attest.app.server.pages.explore;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.attest.app.search.Exploration;
import org.attest.app.search.Explored;
import org.attest.app.search.Facet;
import org.attest.app.search.QueryMistake;
import org.attest.app.server.SearchPool;
import org.attest.app.server.ServerSettings;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.pages.event.EventView;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Events to be looked through. */
@Controller
class ExplorePage {
  private static final int WARM_UPS = 3;
  private static final int KEPT = 20;

  /** Those asked for last; everybody's first view is the same. */
  private final Map<Address, Drawn> drawn = new LinkedHashMap<>(KEPT, 0.75f, true);

  private final Pages pages;
  private final StorePool pool;
  private final SearchPool index;
  private final ServerSettings settings;

  ExplorePage(Pages pages, StorePool pool, SearchPool index, ServerSettings settings) {
    this.settings = settings;
    this.pages = pages;
    this.pool = pool;
    this.index = index;
    // the base map is read, and the first view made, while nobody waits for it
    Thread.ofPlatform().name("attest-map").daemon(true).start(Land::countries);
    index.onceOpen(this::warmUp);
  }

  /** Makes what everybody sees first a few times, which loads and compiles what makes it. */
  private void warmUp() {
    Visitor reader = new Visitor("", Role.READER, false, "", "warm-up");
    Frame frame =
        new Frame("Explore", Section.EXPLORE, reader, new Frame.Csrf("", "", ""), "", Set.of());
    for (int i = 0; i < WARM_UPS; i++) {
      var unused =
          pages.html(
              "explore/page", Map.of("frame", frame, "view", view(Address.of(Map.of()), reader)));
    }
  }

  /** The whole page, or for a link of its own the part that changes. */
  @GetMapping("/explore")
  ModelAndView explore(Frame frame, Visitor visitor, HttpServletRequest request) {
    Address address = Address.of(request.getParameterMap());
    ExploreView view = view(address, visitor);
    boolean isPart =
        "explore".equals(request.getHeader("HX-Target"))
            && request.getHeader("HX-History-Restore-Request") == null;
    Frame titled = frame.titled("Explore", Section.EXPLORE);
    return isPart
        ? pages.part("explore/body", Map.of("frame", titled, "view", view))
        : pages.page(titled, "explore/page", Map.of("view", view));
  }

  private ExploreView view(Address address, Visitor visitor) {
    Exploration asked = Asking.of(address);
    Explored found;
    String mistake = "";
    try {
      found = index.explore(asked);
    } catch (QueryMistake e) {
      mistake = String.valueOf(e.getMessage());
      found = nothing();
    }
    return view(address, visitor, asked, found, mistake);
  }

  private ExploreView view(
      Address address, Visitor visitor, Exploration asked, Explored found, String mistake) {
    Drawn drawn = drawn(address, asked, found);
    return pool.read(
        store -> {
          List<Row> rows =
              NamePolicy.events(visitor, events(store, found.ids())).stream()
                  .map(event -> Row.of(event, address))
                  .toList();
          return new ExploreView(
              address,
              mistake,
              ExploreView.chips(address, asked),
              drawn.facets(),
              drawn.when(),
              drawn.map(),
              rows,
              Columns.of(address),
              new ExploreView.Counts(
                  found.total(),
                  found.reports(),
                  found.origins(),
                  Asking.page(address),
                  Math.max(1, (found.total() + Asking.PAGE - 1) / Asking.PAGE)),
              store.reportCount() == 0,
              panel(store, visitor, address));
        });
  }

  /** In the order of the ids, asked for at once; those that are gone since are left out. */
  private static List<Event> events(Store store, List<String> ids) {
    Map<String, Event> byId = new HashMap<>();
    store.events(ids, event -> byId.put(event.id(), event));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /**
   * What is drawn of an answer, the same for everybody: nothing of it has a name by role.
   *
   * @param of the answer, kept by the index while its state is the same
   */
  private record Drawn(Explored of, List<FacetView> facets, WhenView when, MapDrawing map) {}

  private Drawn drawn(Address address, Exploration asked, Explored found) {
    synchronized (drawn) {
      Drawn known = drawn.get(address);
      if (known != null && known.of() == found) {
        return known;
      }
    }
    Drawn now =
        new Drawn(
            found,
            List.of(Facet.values()).stream()
                .map(
                    facet ->
                        FacetView.of(facet, address, found.facets().getOrDefault(facet, List.of())))
                .toList(),
            WhenView.of(found.when(), address, asked.days().from(), asked.days().to()),
            MapDrawing.of(found, address, settings.tiles()));
    synchronized (drawn) {
      drawn.put(address, now);
      if (drawn.size() > KEPT) {
        drawn.remove(drawn.keySet().iterator().next());
      }
    }
    return now;
  }

  private static @Nullable EventView panel(Store store, Visitor visitor, Address address) {
    String id = address.one("event");
    return id == null
        ? null
        : Optional.of(id)
            .flatMap(store::event)
            .map(event -> EventView.of(store, visitor, event))
            .orElse(null);
  }

  /** Of a query that cannot be understood nothing is found. */
  private static Explored nothing() {
    return new Explored(
        List.of(), 0, Map.of(), new Explored.When(List.of(), 0), 0, 0, List.of(), 0);
  }
}
