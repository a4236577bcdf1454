package org.attest.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attest.model.Place;
import org.attest.place.Gazetteer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks a name up as the reading of reports does. */
@Command(
    name = "find",
    header = "Print the places of a name, the largest first.",
    footer = {
      "",
      "Examples:",
      "  ./attest gazetteer find Saraqeb",
      "  ./attest gazetteer find \"Maarat al-Numan\" --gazetteer attest-gazetteer",
      "",
      Helpful.EXIT_CODES
    })
final class GazetteerFindCommand extends Helpful implements Callable<Integer> {
  private static final double MILLIS = 1e6;

  @Parameters(paramLabel = "NAME", description = "A name in any spelling.")
  private String name = "";

  @Option(
      names = "--gazetteer",
      paramLabel = "PATH",
      description = "Your own places: a file, or a folder made by ./attest gazetteer import.")
  private @Nullable Path own;

  @Option(names = "--timing", description = "Also print how long opening and looking up took.")
  private boolean isTimed;

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Gazetteer ships = Gazetteer.shipped();
    long shipped = System.nanoTime();
    Path wanted = own;
    Gazetteer gazetteer = wanted == null ? ships : Usage.check(this, () -> open(ships, wanted));
    long opened = System.nanoTime();
    List<Place> places = gazetteer.lookup(name);
    long found = System.nanoTime();
    for (Place place : places) {
      out().println(line(place));
    }
    if (places.isEmpty()) {
      out().println("No place is called " + Printable.line(name) + ".");
    }
    if (isTimed) {
      out()
          .printf(
              Locale.ROOT,
              "opened: shipped %.1f ms, own %.1f ms; looked up: %.2f ms%n",
              (shipped - start) / MILLIS,
              (opened - shipped) / MILLIS,
              (found - opened) / MILLIS);
    }
    return places.isEmpty() ? ExitCode.SOME_REJECTED : ExitCode.OK;
  }

  private static Gazetteer open(Gazetteer ships, Path own) {
    try {
      return ships.with(own);
    } catch (java.io.UncheckedIOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String line(Place place) {
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%s\t%s\t%s\t%.4f %.4f\twithin %s km",
        place.id(),
        Printable.line(place.name()),
        place.level().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        place.admin1() == null ? "-" : place.admin1(),
        place.country() == null ? "-" : place.country(),
        place.lat(),
        place.lon(),
        place.radiusKm());
  }
}
