package org.attest.eval.wikievents;

import java.util.List;

/**
 * An event with its trigger and arguments.
 *
 * @param type of the KAIROS ontology: {@code Conflict.Attack.DetonateExplode}
 */
public record DocumentEvent(String type, TokenSpan trigger, List<Argument> arguments) {

  /**
   * Words with a part in the event.
   *
   * @param role {@code Attacker}, {@code Victim}, {@code Place}, ...
   */
  public record Argument(String role, TokenSpan span) {}

  public DocumentEvent {
    arguments = List.copyOf(arguments);
  }
}
