package org.attest.app.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attest.model.Effect;
import org.attest.model.Event;

/** The one toll by which an event is drawn and ordered. */
public final class HarmOf {
  private static final List<Effect> EFFECTS =
      List.of(Effect.KILLED, Effect.CASUALTIES, Effect.INJURED);

  private HarmOf() {}

  /** Killed, else casualties, else injured: of everybody, else of the largest part that is told. */
  public static Optional<Explored.Harm> event(Event event) {
    return EFFECTS.stream().flatMap(effect -> of(event, effect).stream()).findFirst();
  }

  private static Optional<Explored.Harm> of(Event event, Effect effect) {
    return event.tolls().stream()
        .filter(toll -> toll.effect() == effect)
        .filter(toll -> toll.min() != null || toll.best() != null || toll.max() != null)
        .map(toll -> new Part(toll, new Explored.Harm(toll.min(), toll.best(), toll.max())))
        .max(
            Comparator.comparing((Part part) -> part.toll().who().isEmpty())
                .thenComparing(part -> part.harm().drawn()))
        .map(Part::harm);
  }

  private record Part(Event.EventToll toll, Explored.Harm harm) {}
}
