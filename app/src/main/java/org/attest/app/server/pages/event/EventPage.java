package org.attest.app.server.pages.event;

import java.util.List;
import java.util.Map;
import org.attest.app.server.Lookup;
import org.attest.app.server.NotFoundException;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.pages.Unchanged;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One event: what is established, and who says so. */
@Controller
class EventPage {
  private final Pages pages;
  private final StorePool pool;
  private final Neighbours neighbours;
  private final Unchanged unchanged;

  EventPage(Pages pages, StorePool pool, Neighbours neighbours, Unchanged unchanged) {
    this.unchanged = unchanged;
    this.pages = pages;
    this.pool = pool;
    this.neighbours = neighbours;
  }

  @GetMapping("/events/{id}")
  @Nullable ModelAndView event(
      @PathVariable String id, Frame frame, Visitor visitor, ServletWebRequest request) {
    if (unchanged.isFor(request, visitor)) {
      return null;
    }
    List<String> now = pool.read(store -> store.decisions().eventsNow(id));
    if (now.isEmpty()) {
      throw new NotFoundException("There is no event of that id, and none that holds its claims.");
    }
    if (now.size() > 1) {
      return became(id, now, frame, visitor);
    }
    if (!now.getFirst().equals(id)) {
      RedirectView moved = new RedirectView("/events/" + now.getFirst());
      moved.setStatusCode(org.springframework.http.HttpStatus.FOUND);
      return new ModelAndView(moved);
    }
    EventView view = pool.read(store -> EventView.of(store, visitor, Lookup.event(store, id)));
    return pages.page(
        frame.titled(view.title(), Section.EXPLORE), "event/page", Map.of("view", view));
  }

  private ModelAndView became(String id, List<String> now, Frame frame, Visitor visitor) {
    List<Became> events =
        pool.read(
            store ->
                NamePolicy.events(
                        visitor, now.stream().flatMap(one -> store.event(one).stream()).toList())
                    .stream()
                    .map(event -> new Became(event.id(), PageWords.title(event)))
                    .toList());
    return pages.page(
        frame.titled(id + " is several events now", Section.EXPLORE),
        "event/became",
        Map.of("events", events));
  }

  @GetMapping("/events/{id}/suggestions")
  ModelAndView suggestions(@PathVariable String id, Visitor visitor) {
    Event event = pool.read(store -> Lookup.event(store, id));
    return pages.part("event/suggestions", Map.of("near", neighbours.suggestions(visitor, event)));
  }

  @GetMapping("/events/{id}/story")
  ModelAndView story(@PathVariable String id, Visitor visitor) {
    Event event = pool.read(store -> Lookup.event(store, id));
    return pages.part("event/story", Map.of("reports", neighbours.story(visitor, event)));
  }
}
