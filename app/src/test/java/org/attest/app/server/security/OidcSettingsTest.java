package org.attest.app.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OidcSettingsTest {
  private static final String GOOD =
      "issuer = https://id.example.org/people\nclient-id = attest\nrole.reader = all, guests\n"
          + "role.lead = heads, guests\n";

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    Path file = Files.createTempFile(folder, "oidc", ".properties");
    Files.writeString(file, text);
    return file;
  }

  @Test
  void theSecretComesFromTheFileOrTheEnvironment() throws IOException {
    OidcSettings settings =
        OidcSettings.read(file(GOOD), Map.of(OidcSettings.SECRET_VARIABLE, "hush"));
    assertThat(settings.clientSecret()).isEqualTo("hush");
    assertThat(settings.toString()).doesNotContain("hush");
    assertThat(settings.label()).isEqualTo("id.example.org");
    assertThat(settings.nameClaim()).isEqualTo("preferred_username");
    assertThat(settings.roles())
        .isEqualTo(Map.of("all", Role.READER, "guests", Role.LEAD, "heads", Role.LEAD));
    assertThat(settings.defaultRole()).isNull();
    assertThat(OidcSettings.read(file(GOOD + "client-secret = quiet\n"), Map.of()).clientSecret())
        .isEqualTo("quiet");
  }

  @Test
  void whatCannotBeIsSaid() throws IOException {
    Map<String, String> secret = Map.of(OidcSettings.SECRET_VARIABLE, "hush");
    for (Map.Entry<String, String> wrong :
        Map.of(
                GOOD.replace("https", "http"),
                "address of https",
                GOOD.replace("https://", "https://user:pass@"),
                "address of https",
                GOOD.replace("client-id = attest", ""),
                "client-id",
                GOOD + "clientsecret = x",
                "has clientsecret",
                GOOD.replaceAll("role.*", ""),
                "Nobody could come in",
                GOOD + "default-role = king",
                "reader, reviewer, lead or admin")
            .entrySet()) {
      assertThatThrownBy(() -> OidcSettings.read(file(wrong.getKey()), secret))
          .as(wrong.getKey())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong.getValue());
    }
    assertThatThrownBy(() -> OidcSettings.read(file(GOOD), Map.of()))
        .hasMessageContaining("client-secret");
    assertThatThrownBy(() -> OidcSettings.read(folder.resolve("none"), secret))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aSecretThatEverybodyCanReadIsNone() throws IOException {
    Path open = file(GOOD + "client-secret = quiet\n");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> OidcSettings.read(open, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chmod 600");
  }
}
