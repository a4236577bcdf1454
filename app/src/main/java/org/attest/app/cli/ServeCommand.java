package org.attest.app.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.attest.app.server.AttestServer;
import org.attest.app.server.ServerSettings;
import org.attest.app.server.TileSettings;
import org.attest.app.server.security.OidcSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the store to browsers and programs. */
@Command(
    name = "serve",
    header = "Read, check and decide in the browser; an API beside it.",
    description = {
      "",
      "Prints one address, and at the first start the password of the account admin, to be changed",
      "at the first login. Nobody but this machine reaches it unless --address says otherwise.",
      "Ends on Ctrl-C or SIGTERM once requests under way are answered.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest serve",
      "  ./attest serve --db syria.db --port 9000",
      "  ./attest serve --db jdbc:postgresql://db.example.org/attest?user=attest --behind-proxy",
      "  ./attest serve --new-password admin     somebody forgot theirs",
      "",
      "Accounts, tokens, logins elsewhere, TLS and backups: docs/operating.md",
      Helpful.EXIT_CODES
    })
final class ServeCommand extends Helpful implements Callable<Integer> {
  /** Enough where there is an index; nobody is kept from a store that has none yet. */
  private static final long WARM_UP_MS = 5_000;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Option(names = "--port", paramLabel = "N", description = "Port to listen on; default: 8080.")
  private int port = 8080;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "Address to listen on; default: 127.0.0.1, this machine alone.")
  private String address = "127.0.0.1";

  @Option(
      names = "--behind-proxy",
      description = "Believe X-Forwarded-For and -Proto of a proxy in this or a private network.")
  private boolean behindProxy;

  @Option(
      names = "--new-password",
      paramLabel = "NAME",
      description = "Print a new password for that account, to be changed at its next login.")
  private @Nullable String renewed;

  @Option(
      names = "--oidc",
      paramLabel = "FILE",
      description =
          "Let people log in by the OpenID Connect server of that file: docs/operating.md")
  private @Nullable Path oidc;

  @Option(
      names = "--tiles",
      paramLabel = "URL",
      description =
          "Draw the map over pictures of that server, as https://HOST/{z}/{x}/{y}.png; needs"
              + " --tiles-attribution.")
  private @Nullable String tiles;

  @Option(
      names = "--tiles-attribution",
      paramLabel = "TEXT",
      description = "Whose these pictures are, shown on the map.")
  private String attribution = "";

  @Mixin private WatchOptions watchOptions = new WatchOptions();

  @Override
  public Integer call() throws InterruptedException {
    boolean isLocal = Usage.check(this, this::isLoopback);
    ServerSettings settings =
        Usage.check(
            this,
            () ->
                new ServerSettings(
                    storeOptions.location(),
                    address,
                    port,
                    behindProxy,
                    this::complain,
                    watchOptions.settings(),
                    oidc(),
                    tiles()));
    AttestServer server = Usage.check(this, () -> AttestServer.start(settings));
    try {
      if (!isLocal && !behindProxy) {
        err()
            .println(
                "attest: WARNING: whoever reaches "
                    + Printable.line(address)
                    + " reaches this server, and passwords travel in the clear. Put a proxy with"
                    + " TLS before it: docs/operating.md");
      }
      String name = renewed;
      if (name != null) {
        say(name, Usage.check(this, () -> server.newPassword(name)));
      }
      server.firstPassword().ifPresent(password -> say("admin", password));
      server.awaitWarm(WARM_UP_MS);
      out().println("http://" + host() + ":" + server.port() + "/");
      out().flush();
      err().flush();
      untilEnded(server);
    } finally {
      server.close();
    }
    return ExitCode.OK;
  }

  private @Nullable OidcSettings oidc() {
    Path file = oidc;
    return file == null ? null : OidcSettings.read(file, System.getenv());
  }

  private @Nullable TileSettings tiles() {
    String template = tiles;
    return template == null ? null : new TileSettings(template, attribution);
  }

  private void say(String name, String password) {
    out().println("Log in as " + name + " with the password " + password);
    out().println("It is shown once and to be changed at the login.");
  }

  /** Ends with the program: what runs is answered, and then the store is closed. */
  private static void untilEnded(AttestServer server) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              server.close();
              ended.countDown();
            },
            "attest-ends");
    Runtime.getRuntime().addShutdownHook(hook);
    while (!ended.await(1, TimeUnit.HOURS)) {
      // Nothing but the end of the program ends it.
    }
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("This machine has no address " + address, e);
    }
  }

  private String host() {
    return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
  }

  private void complain(String line) {
    err().println("attest: " + Printable.line(line));
    err().flush();
  }
}
