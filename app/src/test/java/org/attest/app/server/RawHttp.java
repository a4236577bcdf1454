package org.attest.app.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP as bytes, also such as no client would send; one request a connection. */
final class RawHttp {
  private static final int TIMEOUT_MS = 60_000;

  private RawHttp() {}

  /**
   * What came back.
   *
   * @param status 0 if the connection ended without an answer
   * @param headers the last of each name, in lower case
   */
  record Answer(int status, Map<String, String> headers, String body) {
    String type() {
      return headers.getOrDefault("content-type", "");
    }
  }

  static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MS);
    return socket;
  }

  /** Sends all and reads to the end; the request must ask for the connection to be closed. */
  static Answer send(int port, byte[] request) throws IOException {
    try (Socket socket = connect(port)) {
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // Who does not want to hear the end may have answered already.
      }
      return read(socket);
    }
  }

  /** Reads until the other end closes. */
  static Answer read(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(buffer);
          n >= 0;
          n = socket.getInputStream().read(buffer)) {
        all.write(buffer, 0, n);
      }
    } catch (java.net.SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      // Reset after the answer, as it did not read all that was sent.
    }
    return parse(all.toByteArray());
  }

  private static Answer parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.1 ") || end < 0) {
      return new Answer(0, Map.of(), text);
    }
    Map<String, String> headers = new TreeMap<>();
    String[] lines = text.substring(0, end).split("\r\n");
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    String body = text.substring(end + 4);
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      body = joined(body);
    }
    return new Answer(
        Integer.parseInt(lines[0].substring(9, 12)),
        headers,
        new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  private static String joined(String chunks) {
    StringBuilder body = new StringBuilder();
    int at = 0;
    while (at < chunks.length()) {
      int line = chunks.indexOf("\r\n", at);
      int size = line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line), 16);
      if (size == 0) {
        break;
      }
      body.append(chunks, line + 2, line + 2 + size);
      at = line + 2 + size + 2;
    }
    return body.toString();
  }
}
