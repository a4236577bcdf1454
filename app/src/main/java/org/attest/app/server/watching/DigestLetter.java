package org.attest.app.server.watching;

import org.attest.app.store.SavedSearch;
import org.attest.app.watching.DigestWords;

/** A digest as a letter: plain text. */
final class DigestLetter {

  private DigestLetter() {}

  /**
   * The letter.
   *
   * @param address of the server
   * @param stop secret that ends the mail of the search
   */
  static Mailer.Letter of(SavedSearch search, DigestView view, String address, String stop) {
    String end = address + "/digests/stop/" + stop;
    StringBuilder text = new StringBuilder();
    text.append("What changed of “%s” until %s:\n".formatted(search.name(), day(view)));
    for (DigestView.Line line : view.lines()) {
      text.append("\n- ").append(line.title()).append("\n  ").append(line.change());
      text.append("\n  ").append(address).append("/events/").append(line.id()).append('\n');
    }
    if (view.more() > 0) {
      text.append("\nand ").append(DigestWords.events(view.more())).append(" more.\n");
    }
    text.append("\nAll that answers: ").append(address).append("/searches/").append(search.id());
    text.append("\nTo get no more of these: ").append(end);
    text.append(
        "\n\nA record after the fact, sent at most once a day; it is no warning of anything that"
            + " goes on.\n");
    return new Mailer.Letter(
        search.mail(),
        "Attest: %s: %s".formatted(search.name(), DigestWords.events(view.digest().events())),
        text.toString(),
        end);
  }

  private static String day(DigestView view) {
    return view.digest().at().replace("T", " ").replace("Z", " UTC");
  }
}
