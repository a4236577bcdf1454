package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.attest.app.Invented;
import org.attest.app.decisions.Derivation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every store about who uses it. */
abstract class AccountsContract extends WatchingContract {

  private static ApiToken token(String id, String account) {
    return new ApiToken(
        id,
        "00",
        account,
        "a script",
        Role.READER,
        "2031-04-01T12:00:00Z",
        "2031-05-01T12:00:00Z",
        null,
        false);
  }

  @Test
  void onlyTheFirstAccountIsMadeOfNothing() {
    try (Store store = Store.open(location("a"))) {
      Accounts accounts = store.accounts();
      assertThat(accounts.addFirst("admin", "h")).isTrue();
      assertThat(accounts.addFirst("other", "h")).isFalse();
      assertThat(accounts.all()).hasSize(1);
      Account admin = accounts.find("admin").orElseThrow();
      assertThat(admin.oneTime()).isTrue();
      assertThat(admin.role()).isEqualTo(Role.ADMIN);
      assertThat(admin.toString()).doesNotContain("password");
      accounts.setPassword("admin", "i");
      Account changed = accounts.find("admin").orElseThrow();
      assertThat(changed.oneTime()).isFalse();
      assertThat(changed.password()).isEqualTo("i");
      assertThat(changed.stamp()).isNotEqualTo(admin.stamp());
    }
  }

  @Test
  void namesAreTakenWhateverTheirCase() {
    try (Store store = Store.open(location("a"))) {
      Accounts accounts = store.accounts();
      accounts.add("Ann Ode", Role.REVIEWER, "h");
      assertThat(accounts.findTyped("ann ode").orElseThrow().name()).isEqualTo("Ann Ode");
      assertThat(accounts.find("ann ode")).isEmpty();
      assertThatThrownBy(() -> accounts.add("ANN ODE", Role.READER, "h"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("already");
      for (String name : new String[] {"", " x", "<b>", "a\nb", "x".repeat(65)}) {
        assertThatThrownBy(() -> accounts.add(name, Role.READER, "h"))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void somebodyIsLeftToSeeToAccounts() {
    try (Store store = Store.open(location("a"))) {
      Accounts accounts = store.accounts();
      accounts.addFirst("admin", "h");
      assertThatThrownBy(() -> accounts.disable("admin"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("last administrator");
      assertThatThrownBy(() -> accounts.setRole("admin", Role.LEAD))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(accounts.find("admin").orElseThrow().disabled()).isFalse();
      accounts.add("Ann", Role.ADMIN, "h");
      accounts.disable("admin");
      assertThat(accounts.find("admin").orElseThrow().disabled()).isTrue();
      accounts.enable("admin");
      accounts.setRole("Ann", Role.READER);
      assertThat(accounts.find("Ann").orElseThrow().role()).isEqualTo(Role.READER);
    }
  }

  @Test
  void whomAnotherServerVouchesForEntersNoAccountButTheirOwn() {
    try (Store store = Store.open(location("a"))) {
      Accounts accounts = store.accounts();
      accounts.addFirst("admin", "h");
      assertThat(enter(accounts, "s1", "Admin", Role.ADMIN).kind()).isEqualTo(Entrance.Kind.TAKEN);
      assertThat(enter(accounts, "s1", "<b>", Role.READER).kind()).isEqualTo(Entrance.Kind.NO_NAME);
      assertThat(enter(accounts, "s1", "Ann", null).kind()).isEqualTo(Entrance.Kind.NO_ROLE);
      assertThat(accounts.all()).hasSize(1);
      Account ann = enter(accounts, "s1", "Ann", Role.ADMIN).account().orElseThrow();
      assertThat(ann.isExternal()).isTrue();
      assertThat(ann.password()).isEmpty();
      assertThat(ann.oneTime()).isFalse();
      // Whatever she is called there now, decisions are signed as before.
      assertThat(enter(accounts, "s1", "Anna", Role.ADMIN).account()).contains(ann);
      assertThat(enter(accounts, "s2", "ANN", Role.READER).kind()).isEqualTo(Entrance.Kind.TAKEN);
      assertThatThrownBy(() -> accounts.setOneTimePassword("Ann", "h"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> accounts.setRole("Ann", Role.READER))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> accounts.disable("admin"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("with a password here");
      Account less = enter(accounts, "s1", "Ann", Role.READER).account().orElseThrow();
      assertThat(less.role()).isEqualTo(Role.READER);
      assertThat(less.stamp()).isNotEqualTo(ann.stamp());
    }
  }

  @Test
  void whoHasNoRoleAnyMoreIsClosedUntilTheyHaveOneAndWhoWasClosedStaysSo() {
    try (Store store = Store.open(location("a"))) {
      Accounts accounts = store.accounts();
      enter(accounts, "s1", "Ann", Role.READER);
      assertThat(enter(accounts, "s1", "Ann", null).kind()).isEqualTo(Entrance.Kind.NO_ROLE);
      assertThat(accounts.find("Ann").orElseThrow().disabled()).isTrue();
      assertThat(enter(accounts, "s1", "Ann", Role.LEAD).kind()).isEqualTo(Entrance.Kind.OPEN);
      accounts.add("root", Role.ADMIN, "h");
      accounts.disable("Ann");
      assertThat(enter(accounts, "s1", "Ann", Role.LEAD).kind()).isEqualTo(Entrance.Kind.CLOSED);
      assertThat(enter(accounts, "s1", "Ann", null).kind()).isEqualTo(Entrance.Kind.NO_ROLE);
      assertThat(enter(accounts, "s1", "Ann", Role.LEAD).kind()).isEqualTo(Entrance.Kind.CLOSED);
    }
  }

  private static Entrance enter(
      Accounts accounts, String subject, String name, @Nullable Role role) {
    return accounts.enter(new ExternalLogin("https://id.example.org", subject, name), role);
  }

  @Test
  void tokensAreTheirOwnersToRevoke() {
    try (Store store = Store.open(location("a"))) {
      store.accounts().add("Ann", Role.READER, "h");
      store.accounts().add("Bea", Role.READER, "h");
      store.tokens().add(token("t1", "Ann"));
      assertThat(store.tokens().revoke("t1", "Bea")).isFalse();
      store.tokens().noteUse("t1", LocalDate.of(2031, 4, 2));
      assertThat(store.tokens().find("t1").orElseThrow().used()).isEqualTo("2031-04-02");
      assertThat(store.tokens().revoke("t1", "Ann")).isTrue();
      assertThat(store.tokens().of("Ann").getFirst().revoked()).isTrue();
      assertThat(store.tokens().of("Bea")).isEmpty();
      assertThat(store.tokens().find("t2")).isEmpty();
    }
  }

  @Test
  void theAuditIsOnlyAddedTo() {
    try (Store store = Store.open(location("a"))) {
      for (int i = 0; i < 5; i++) {
        store.audit().add(NOON, "Ann", "login", "" + i, "127.0.0.1");
      }
      assertThat(store.audit().before(Long.MAX_VALUE, 2))
          .extracting(AuditLog.Entry::about)
          .containsExactly("4", "3");
      assertThat(store.audit().before(4, 9)).hasSize(3);
    }
    for (String statement : new String[] {"UPDATE audit SET author = 'x'", "DELETE FROM audit"}) {
      assertThatThrownBy(() -> outside("a", statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("only added");
    }
  }

  @Test
  void accountsAreInBackups() {
    Path copy = folder.resolve("copy.db");
    try (Store store = filled("a", Invented.reports(2))) {
      store.accounts().add("Ann", Role.READER, "h");
      store.tokens().add(token("t1", "Ann"));
      store.audit().add(NOON, "Ann", "login", "", "127.0.0.1");
      store.backup(copy);
    }
    try (Store store = Store.open(location("b"))) {
      store.restore(copy);
      assertThat(store.accounts().all()).extracting(Account::name).containsExactly("Ann");
      assertThat(store.tokens().of("Ann")).hasSize(1);
      store.audit().add(NOON, "Ann", "logout", "", "127.0.0.1");
      assertThat(store.audit().before(Long.MAX_VALUE, 9)).hasSize(2);
      assertThatThrownBy(() -> store.restore(copy)).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void eventsDerivedAsideAreThoseDerivedAlone() {
    try (Store store = filled("a", prints());
        Store other = filled("b", prints())) {
      store.keep(Invented.report(30));
      other.keep(Invented.report(30));
      int[] runs = {0};
      assertThat(
              store.deriveAside(
                  basis -> {
                    if (runs[0]++ == 0) {
                      // Somebody else writes meanwhile, which this would overlook.
                      try (Store another = store.another()) {
                        another.keep(Invented.report(31));
                      }
                    }
                    return Derivation.derive(basis);
                  },
                  BooleanSupplier::getAsBoolean))
          .isTrue();
      assertThat(runs[0]).isEqualTo(2);
      other.keep(Invented.report(31));
      other.derive(Derivation::derive);
      assertThat(store.isStale()).isFalse();
      assertThat(store.events(Filter.all())).isEqualTo(other.events(Filter.all()));
      assertThat(store.deriveAside(Derivation::derive, BooleanSupplier::getAsBoolean)).isFalse();
    }
  }

  @Test
  void pagesOfAListAreTheList() {
    try (Store store = filled("a", Invented.reports(20))) {
      Filter filter = new Filter("shelling", null, "SY", null, null, null, null, null, 3);
      java.util.List<String> found = new java.util.ArrayList<>();
      ListPlace after = null;
      while (true) {
        var page = store.eventsAfter(filter, after);
        page.forEach(event -> found.add(event.id()));
        if (page.size() < 3) {
          break;
        }
        after = ListPlace.of(page.getLast());
      }
      Filter whole = new Filter("shelling", null, "SY", null, null, null, null, null, 10_000);
      assertThat(found)
          .isEqualTo(store.events(whole).stream().map(event -> event.id()).toList())
          .hasSize(store.count(filter));
    }
  }
}
