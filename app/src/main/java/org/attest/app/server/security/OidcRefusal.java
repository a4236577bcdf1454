package org.attest.app.server.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a login elsewhere let nobody in. */
public enum OidcRefusal {
  DOWN(
      "The login server cannot be reached, or does not answer as it should. Nothing is wrong with"
          + " your account; try again later, or log in with a password if you have one here."),
  CANCELLED("The login was cancelled. Nobody was logged in."),
  STALE("That login was begun in another window or too long ago. Begin again."),
  INVALID("What the login server sent did not hold, so nobody was logged in. Begin again."),
  NO_ROLE(
      "The login server knows you, but gave you no role here. Ask whoever keeps this server which"
          + " group you should be in."),
  CLOSED("Your account here is closed. An administrator can open it again."),
  TAKEN(
      "An account of your name is here already and is not yours by this login. An administrator has"
          + " to settle it; nobody was logged in."),
  NO_NAME(
      "The login server gave no name that an account can have here, or one it has not checked."),
  TOO_MANY("Too many logins were begun from your address. Wait a minute and begin again.");

  private final String words;

  OidcRefusal(String words) {
    this.words = words;
  }

  /** What the page says. */
  public String words() {
    return words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one that the login page's address names. */
  public static Optional<OidcRefusal> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
