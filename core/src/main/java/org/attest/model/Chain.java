package org.attest.model;

import java.util.List;

/**
 * One way in which a report knows of an occurrence: sources from the outside in. No link: the
 * reporter's own voice.
 */
public record Chain(Stance stance, List<Link> links) {

  public Chain {
    links = List.copyOf(links);
  }
}
