package org.attest.app.server.container;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpStatus;

/**
 * Reads the body of a request wholly before anything else looks at it. A body that comes drop by
 * drop holds a thread of the server for as long as it comes, also one that is refused, as the
 * container reads on to its end. So a body has {@value #SECONDS} seconds, and only {@value #PLACES}
 * of the threads wait for bodies; the others go on to answer those who read.
 */
final class BodyValve extends ValveBase {
  static final int SECONDS = 20;
  static final int PLACES = 24;

  /** What the program takes, by its own filter, and a little more, for that to see it. */
  private static final int KEPT = (1 << 20) + 1;

  /** What is read, so that whoever sends too much is told so. */
  private static final int READ = 2 << 20;

  private final Semaphore places = new Semaphore(PLACES);
  private final LongSupplier nanoTime = System::nanoTime;

  BodyValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    if (response.getStatus() >= 400) {
      // Refused by the container, which did not even understand how long it is.
      getNext().invoke(request, response);
      return;
    }
    long length = coyote.getContentLengthLong();
    boolean hasBody = length > 0 || coyote.getMimeHeaders().getHeader("transfer-encoding") != null;
    if (!hasBody) {
      getNext().invoke(request, response);
      return;
    }
    if (length > READ) {
      // Refused by its length alone.
      try {
        getNext().invoke(request, response);
      } finally {
        coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
      return;
    }
    InputBuffer container = coyote.getInputBuffer();
    Body body = body(request, response, length);
    if (body == null) {
      return;
    }
    coyote.setInputBuffer(body);
    try {
      getNext().invoke(request, response);
    } finally {
      coyote.setInputBuffer(container);
      if (body.seen > READ) {
        coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }

  /** Null if it was refused. */
  private @org.jspecify.annotations.Nullable Body body(
      Request request, Response response, long length) throws IOException {
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    if (coyote.hasExpectation()) {
      response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
      coyote.setExpectation(false);
    }
    coyote.action(ActionCode.AVAILABLE, true);
    boolean isThere = length > 0 && coyote.getAvailable() >= length;
    if (!isThere && !places.tryAcquire()) {
      response.setHeader("Retry-After", String.valueOf(SECONDS));
      refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "Too many send slowly; try again.");
      return null;
    }
    try {
      return read(coyote);
    } catch (SocketTimeoutException e) {
      refuse(
          request,
          response,
          HttpStatus.REQUEST_TIMEOUT,
          "The request came too slowly; it has " + SECONDS + " seconds.");
    } catch (IOException e) {
      refuse(request, response, HttpStatus.BAD_REQUEST, "The request ended before its end.");
    } finally {
      if (!isThere) {
        places.release();
      }
    }
    return null;
  }

  private Body read(org.apache.coyote.Request coyote) throws IOException {
    long end = nanoTime.getAsLong() + TimeUnit.SECONDS.toNanos(SECONDS);
    Body body = new Body();
    Chunk chunk = new Chunk();
    while (body.seen <= READ && coyote.doRead(chunk) >= 0) {
      body.add(chunk.getByteBuffer());
      if (nanoTime.getAsLong() - end > 0) {
        throw new SocketTimeoutException("a body that came too slowly");
      }
    }
    return body;
  }

  private static void refuse(Request request, Response response, HttpStatus status, String detail)
      throws IOException {
    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    response.setHeader("Connection", "close");
    ProblemValve.answer(request, response, status, detail);
  }

  /** The bytes that the container read last. */
  private static final class Chunk implements ApplicationBufferHandler {
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // What is read is taken out at once.
    }
  }

  /** A body that was read, for the container to read from. */
  private static final class Body implements InputBuffer {
    private byte[] bytes = new byte[1024];
    private int length;
    private long seen;
    private boolean isGiven;

    void add(ByteBuffer more) {
      seen += more.remaining();
      int taken = Math.min(more.remaining(), KEPT - length);
      if (length + taken > bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, Math.max(length + taken, 2 * bytes.length));
      }
      more.get(bytes, length, taken);
      length += taken;
      more.position(more.limit());
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) {
      if (isGiven || length == 0) {
        return -1;
      }
      isGiven = true;
      handler.setByteBuffer(ByteBuffer.wrap(bytes, 0, length));
      return length;
    }

    @Override
    public int available() {
      return isGiven ? 0 : length;
    }
  }
}
