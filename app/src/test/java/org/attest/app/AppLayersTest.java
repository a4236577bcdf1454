package org.attest.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.attest.app", importOptions = ImportOption.DoNotIncludeTests.class)
class AppLayersTest {
  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.attest.app.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProgram =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.attest.app.cli..")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule theStoreDoesNotKnowTheCommandLine =
      noClasses()
          .that()
          .resideInAPackage("org.attest.app.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.attest.app.cli..");

  @ArchTest
  static final ArchRule onlyTheSearchKnowsItsIndex =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.attest.app.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule theStoreDoesNotKnowTheSearch =
      noClasses()
          .that()
          .resideInAPackage("org.attest.app.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.attest.app.search..");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsTheDatabase =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.attest.app.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "org.sqlite..", "org.flywaydb..", "java.sql..");

  @ArchTest
  static final ArchRule onlyItsCommandKnowsTheServer =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.attest.app.server..")
          .and()
          .doNotHaveFullyQualifiedName("org.attest.app.cli.ServeCommand")
          .and()
          .doNotHaveFullyQualifiedName("org.attest.app.cli.WatchOptions")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.attest.app.server..");

  @ArchTest
  static final ArchRule theServerDoesNotKnowTheCommandLine =
      noClasses()
          .that()
          .resideInAPackage("org.attest.app.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.attest.app.cli..", "picocli..");

  /** No other command loads a class of them. */
  @ArchTest
  static final ArchRule onlyTheServerKnowsItsLibraries =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.attest.app.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "jakarta..", "org.apache.catalina..", "gg.jte..");
}
