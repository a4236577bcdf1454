package org.attest.eval;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

class PeersTest {

  /** Has no service file, with or without the profile. */
  interface Unknown {}

  /** Its service file names a class that is not there. */
  interface HalfBuilt {}

  @Test
  void withoutPeersItSaysHowToGetThem() {
    assertThatThrownBy(() -> Peers.onClassPath(Unknown.class, PeersCommand.NAME))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no peers on the class path")
        .hasMessageContaining("./attest eval peers fetches and builds them")
        .hasMessageContaining("profile peers");
  }

  @Test
  void peersWhoseClassesAreGoneAreNoPeers() {
    assertThatThrownBy(() -> Peers.onClassPath(HalfBuilt.class, PeersCommand.NAME))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no peers on the class path")
        .hasRootCauseInstanceOf(ServiceConfigurationError.class);
  }
}
