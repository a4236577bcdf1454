package org.attest.app.server;

import jakarta.servlet.http.HttpServletRequest;
import org.attest.app.server.security.Visitor;

/** Who decides, by which request. */
public record By(HttpServletRequest request, Visitor visitor) {}
