package org.attest.app.server.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Role;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around it. Controllers get it as a parameter of this type and hand it to
 * {@link Pages#page}.
 *
 * @param title of the page; the window's adds the program's name
 * @param section which link of the header is the current one
 * @param visitor who is asking; null before login
 * @param csrf what forms and scripts must send to change anything
 * @param query what stands in the search box
 * @param linked the sections that there are pages of
 */
public record Frame(
    String title,
    Section section,
    @Nullable Visitor visitor,
    Csrf csrf,
    String query,
    Set<Section> linked) {

  /** The token against forged requests: name of the form's field, of the header, and value. */
  public record Csrf(String field, String header, String value) {
    /** For htmx: the header as JSON. */
    public String json() {
      return "{\"" + header + "\": \"" + value + "\"}";
    }
  }

  /** The same with a title. */
  public Frame titled(String name) {
    return new Frame(name, section, visitor, csrf, query, linked);
  }

  /** The same with a title and in a section. */
  public Frame titled(String name, Section in) {
    return new Frame(name, in, visitor, csrf, query, linked);
  }

  /** The links of the header, in order. */
  public List<Section> sections() {
    return Arrays.stream(Section.values())
        .filter(linked::contains)
        .filter(one -> one != Section.REVIEW || isReviewer())
        .toList();
  }

  /** True if there are pages of that section. */
  public boolean isLinked(Section one) {
    return linked.contains(one);
  }

  public boolean isAdmin() {
    return visitor != null && visitor.may(Role.ADMIN);
  }

  public boolean isLead() {
    return visitor != null && visitor.may(Role.LEAD);
  }

  public boolean isReviewer() {
    return visitor != null && visitor.may(Role.REVIEWER);
  }
}
