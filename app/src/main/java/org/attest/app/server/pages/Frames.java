package org.attest.app.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.attest.app.server.security.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Makes the frame of a request. */
@Component
final class Frames {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  /** Asked for at the first page, as there are no routes before. */
  private volatile @Nullable Set<Section> linked;

  Frames(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  Frame of(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    String query = query(request);
    return new Frame(
        "",
        Section.NONE,
        Visitors.of().orElse(null),
        token == null
            ? new Frame.Csrf("_csrf", "X-CSRF-TOKEN", "")
            : new Frame.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken()),
        query,
        linked());
  }

  /** None on the page that says that the parameters cannot be read. */
  private static String query(HttpServletRequest request) {
    try {
      String query = request.getParameter("q");
      return query == null ? "" : query;
    } catch (InvalidParameterException | RequestRejectedException e) {
      return "";
    }
  }

  /** Only sections that have a page are linked to. */
  private Set<Section> linked() {
    Set<Section> found = linked;
    if (found == null) {
      found = found();
      linked = found;
    }
    return found;
  }

  private Set<Section> found() {
    Set<String> paths =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(info -> info.getPatternValues().stream())
            .collect(Collectors.toSet());
    EnumSet<Section> linked = EnumSet.noneOf(Section.class);
    List.of(Section.values()).stream()
        .filter(section -> paths.contains(section.path()))
        .forEach(linked::add);
    return linked;
  }
}
