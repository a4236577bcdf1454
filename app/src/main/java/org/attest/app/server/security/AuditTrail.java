package org.attest.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.attest.app.server.StorePool;
import org.springframework.stereotype.Component;

/** Notes in the store who did what, and from where. */
@Component
public final class AuditTrail {
  private static final int LONGEST = 200;

  private final StorePool pool;

  AuditTrail(StorePool pool) {
    this.pool = pool;
  }

  /** Notes an act. */
  public void note(HttpServletRequest request, String by, String what, String about) {
    pool.write(
        store -> {
          store.audit().add(Instant.now(), cut(by), what, cut(about), request.getRemoteAddr());
          return true;
        });
  }

  /** Whatever somebody typed, on one line. */
  private static String cut(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
