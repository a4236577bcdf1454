package org.attest.app.server.pages;

import org.attest.app.server.StorePool;
import org.attest.app.server.security.Visitor;
import org.attest.model.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Tells whether a dear page can have changed since a browser got it, without making it: it cannot
 * while events, log and reports are as they were. Only the browser itself may keep such a page, and
 * asks each time; what one session got is good for no other.
 */
@Component
public final class Unchanged {
  private final StorePool pool;

  Unchanged(StorePool pool) {
    this.pool = pool;
  }

  /**
   * True if the answer is 304 and made already; to be asked before anything of the page is read.
   */
  public boolean isFor(ServletWebRequest request, Visitor visitor) {
    String state = pool.read(store -> store.contents().mark() + " " + store.changes().last());
    // The page has the session's token against forged requests, the visitor's name, and links of
    // their role.
    String tag =
        Sha256.hex(
            String.join(
                "\n",
                state,
                String.valueOf(request.getSessionId()),
                visitor.name(),
                visitor.role().code(),
                visitor.stamp(),
                request.getRequest().getRequestURI(),
                String.valueOf(request.getRequest().getQueryString()),
                String.valueOf(request.getHeader("HX-Request"))));
    var response = request.getResponse();
    if (response != null) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
      response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }
    return request.checkNotModified("\"" + tag.substring(0, 32) + "\"");
  }
}
