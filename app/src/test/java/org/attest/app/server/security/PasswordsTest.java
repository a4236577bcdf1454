package org.attest.app.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  @Test
  void hashesAreArgonsAndSalted() {
    String password = Passwords.oneTime();
    String hash = Passwords.hash(password);
    assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    assertThat(Passwords.hash(password)).isNotEqualTo(hash);
    assertThat(Passwords.fits(password, hash)).isTrue();
    assertThat(Passwords.fits(password + "x", hash)).isFalse();
    assertThat(Passwords.fits("", "")).isFalse();
  }

  @Test
  void whatIsTooEasyIsRefused() {
    assertThat(Passwords.oneTime()).matches("(?:[a-z2-9]{5}-){3}[a-z2-9]{5}");
    Passwords.check("four words will do", "Ann");
    for (String bad : new String[] {"short", "aaaaaaaaaaaaaa", "x".repeat(201)}) {
      assertThatThrownBy(() -> Passwords.check(bad, "Ann"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Passwords.check("annabel of foo", "Annabel of Foo"))
        .hasMessageContaining("your name");
  }
}
