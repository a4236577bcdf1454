package org.attest.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Asks after the server's health from the machine it runs on. */
final class HealthMatcher implements RequestMatcher {

  @Override
  public boolean matches(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getRequestURI().equals("/health")
        && isLoopback(request.getRemoteAddr());
  }

  /** An address in digits, which is not looked up anywhere. */
  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
