package org.attest.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attest.model.Bounds;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Responsibility;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/** Reports drawn from few places, days, types and sources, so that many of them meet. */
final class RandomReports {
  private static final List<String> TYPES =
      List.of("air-strike", "attack", "explosive-device", "armed-clash", "arrest", "protest");
  private static final List<String> WORDS =
      List.of("market", "bridge", "depot", "school", "patrol", "convoy", "dawn", "mill", "river");
  private static final List<String> SOURCES = List.of("police", "doctor", "Watch", "Hill Front");
  private static final List<String> KINDS = List.of("police", "medic", "monitor", "armed-group");

  private RandomReports() {}

  static List<Outcome.Extracted> reports(Random random, int number) {
    List<Outcome.Extracted> reports = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      List<Told> told = new ArrayList<>();
      int claims = 1 + random.nextInt(3);
      for (int claim = 0; claim < claims; claim++) {
        told.add(one(random, i));
      }
      reports.add(Told.report(told));
    }
    return reports;
  }

  private static Told one(Random random, int report) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      words.append(pick(random, WORDS)).append(' ');
    }
    Told told =
        Told.told(words.toString())
            .in("Outlet " + report)
            .as(pick(random, TYPES))
            .status(Status.values()[random.nextInt(3) * random.nextInt(3)])
            .at(place(random))
            .on(random.nextInt(4) == 0 ? null : LocalDate.of(2021, 3, 1 + random.nextInt(3)));
    if (random.nextBoolean()) {
      int source = random.nextInt(SOURCES.size());
      Stance stance = Stance.values()[random.nextInt(4)];
      told.by(stance, SOURCES.get(source), KINDS.get(source), null);
    }
    if (random.nextBoolean()) {
      Responsibility responsibility = Responsibility.values()[random.nextInt(5)];
      told.agent("Hill Front", "group:" + random.nextInt(2), responsibility);
    }
    if (random.nextBoolean()) {
      told.killed(bounds(random));
    }
    return told;
  }

  private static Bounds bounds(Random random) {
    long figure = random.nextInt(20);
    return switch (random.nextInt(4)) {
      case 0 -> Bounds.exact(figure);
      case 1 -> new Bounds(figure, figure, null, "at-least");
      case 2 -> new Bounds(null, figure, figure, "up-to");
      default -> Bounds.vague();
    };
  }

  private static @Nullable Place place(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> Told.NEARBY;
      case 2 -> Told.FAR;
      case 3 -> Told.SYRIA;
      default -> Told.SARMIN;
    };
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
