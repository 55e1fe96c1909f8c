package social.skein;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import social.skein.platform.schema.DefaultSchema;

/** The rules of the house, as failing tests; docs/architecture.md tells them in prose. */
@Tag("no-database")
class ArchitectureTest {
  private static final ApplicationModules MODULES = ApplicationModules.of(Skein.class);

  /** The program with its templates, without the classes generated from the migrations. */
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(place -> !place.contains("/platform/schema/"))
          .importPackages("social.skein", "gg.jte.generated.precompiled");

  /** Who alone writes which table; everybody may read all of them. */
  private static final Map<String, String> OWNERS =
      Map.ofEntries(
          Map.entry("id_clock", "social.skein.platform.id"),
          Map.entry("account", "social.skein.account"),
          Map.entry("credential", "social.skein.account"),
          Map.entry("session", "social.skein.account"),
          Map.entry("login_failure", "social.skein.account"),
          Map.entry("follow", "social.skein.graph"),
          Map.entry("follow_count", "social.skein.graph"),
          Map.entry("follow_request", "social.skein.graph"),
          Map.entry("follow_rejection", "social.skein.graph"),
          Map.entry("block", "social.skein.graph"),
          Map.entry("severed_follow", "social.skein.graph"),
          Map.entry("mute", "social.skein.graph"),
          Map.entry("hidden_boosts", "social.skein.graph"),
          Map.entry("hidden_network", "social.skein.graph"),
          Map.entry("dismissed_suggestion", "social.skein.graph"),
          Map.entry("account_note", "social.skein.graph"),
          Map.entry("hashtag_follow", "social.skein.graph"),
          Map.entry("people_list", "social.skein.graph"),
          Map.entry("list_member", "social.skein.graph"),
          Map.entry("ledger_undo", "social.skein.ledger"),
          Map.entry("ledger_undo_person", "social.skein.ledger"),
          Map.entry("ledger_waiting", "social.skein.ledger"),
          Map.entry("import_job", "social.skein.transfer"),
          Map.entry("import_line", "social.skein.transfer"),
          Map.entry("post", "social.skein.post"),
          Map.entry("mention", "social.skein.post"),
          Map.entry("post_count", "social.skein.post"),
          Map.entry("post_edit", "social.skein.post"),
          Map.entry("posting_default", "social.skein.post"),
          Map.entry("hashtag_post", "social.skein.post"),
          Map.entry("favourite", "social.skein.post"),
          Map.entry("bookmark", "social.skein.post"),
          Map.entry("pin", "social.skein.post"),
          Map.entry("tally", "social.skein.post"),
          Map.entry("word_filter", "social.skein.filter"),
          Map.entry("filter_keyword", "social.skein.filter"),
          Map.entry("change", "social.skein.timeline"),
          Map.entry("home_place", "social.skein.timeline"),
          Map.entry("notification", "social.skein.notification"),
          Map.entry("notification_group", "social.skein.notification"),
          Map.entry("notification_read", "social.skein.notification"),
          Map.entry("notification_off", "social.skein.notification"),
          Map.entry("watch", "social.skein.notification"),
          Map.entry("conversation", "social.skein.conversation"),
          Map.entry("conversation_post", "social.skein.conversation"),
          Map.entry("conversation_member", "social.skein.conversation"),
          Map.entry("search_index", "social.skein.search"),
          Map.entry("post_words", "social.skein.search"),
          Map.entry("account_words", "social.skein.search"));

  /** On SQLite they are FTS5's, of which jOOQ makes no classes. */
  private static final Set<String> WITHOUT_CLASSES = Set.of("post_words", "account_words");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void noArrowGoesUpwardOrFromEdgeToEdge() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("social.skein..")
        .layer("main")
        .definedBy("social.skein")
        .layer("web")
        .definedBy("social.skein.web..")
        .layer("cli")
        .definedBy("social.skein.cli..")
        .layer("timeline")
        .definedBy("social.skein.timeline..")
        .optionalLayer("notification")
        .definedBy("social.skein.notification..")
        .layer("conversation")
        .definedBy("social.skein.conversation..")
        .layer("ledger")
        .definedBy("social.skein.ledger..")
        .layer("transfer")
        .definedBy("social.skein.transfer..")
        .layer("search")
        .definedBy("social.skein.search..")
        .layer("trend")
        .definedBy("social.skein.trend..")
        .layer("filter")
        .definedBy("social.skein.filter..")
        .layer("graph")
        .definedBy("social.skein.graph..")
        .layer("post")
        .definedBy("social.skein.post..")
        .layer("account")
        .definedBy("social.skein.account..")
        .layer("platform")
        .definedBy("social.skein.platform..")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("web")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("timeline")
        .mayOnlyBeAccessedByLayers("web", "cli")
        .whereLayer("notification")
        .mayOnlyBeAccessedByLayers("ledger", "transfer", "web", "cli")
        .whereLayer("conversation")
        .mayOnlyBeAccessedByLayers("web", "cli")
        .whereLayer("ledger")
        .mayOnlyBeAccessedByLayers("web")
        .whereLayer("transfer")
        .mayOnlyBeAccessedByLayers("web")
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("web", "cli")
        .whereLayer("trend")
        .mayOnlyBeAccessedByLayers("web")
        .whereLayer("filter")
        .mayOnlyBeAccessedByLayers("timeline", "notification", "web")
        .whereLayer("post")
        .mayOnlyBeAccessedByLayers(
            "filter",
            "timeline",
            "notification",
            "conversation",
            "ledger",
            "search",
            "trend",
            "web",
            "cli")
        .whereLayer("graph")
        .mayOnlyBeAccessedByLayers(
            "post",
            "timeline",
            "notification",
            "conversation",
            "ledger",
            "transfer",
            "search",
            "trend",
            "web",
            "cli")
        .whereLayer("account")
        .mayOnlyBeAccessedByLayers(
            "graph",
            "post",
            "filter",
            "timeline",
            "notification",
            "conversation",
            "ledger",
            "transfer",
            "search",
            "trend",
            "web",
            "cli")
        .check(PROGRAM);
  }

  @Test
  void sqlSitsInPackagePrivateTables() {
    classes().that().haveSimpleNameEndingWith("Table").should().bePackagePrivate().check(PROGRAM);
    assertThat(PROGRAM.stream().filter(type -> type.getSimpleName().endsWith("Table")))
        .allSatisfy(table ->
            assertThat(table.getDirectDependenciesToSelf()).allMatch(ArchitectureTest::within));
  }

  @Test
  void noPageKnowsSql() {
    noClasses()
        .that()
        .resideInAPackage("social.skein.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.jooq..", "java.sql..", "javax.sql..", "social.skein.platform.schema..")
        .check(PROGRAM);
  }

  @Test
  void whatNobodyElseUsesIsPackagePrivate() {
    assertThat(
            PROGRAM.stream()
                .filter(type -> type.getPackageName().startsWith("social.skein."))
                .filter(type -> !type.getPackageName().startsWith("social.skein.cli.seed"))
                .filter(type ->
                    type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !hasConstants(type) && !isUsedElsewhere(type)))
        .as("public classes that no other package uses")
        .isEmpty();
  }

  /** The compiler copies constants to where they are used, which then no longer shows. */
  private static boolean hasConstants(JavaClass type) {
    return type.getFields().stream()
        .anyMatch(field ->
            field.getModifiers().contains(JavaModifier.FINAL)
                && field.getModifiers().contains(JavaModifier.STATIC)
                && field.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static boolean isUsedElsewhere(JavaClass type) {
    return PROGRAM.stream()
        .filter(part ->
            part.getName().equals(type.getName())
                || part.getName().startsWith(type.getName() + "$"))
        .flatMap(part -> part.getDirectDependenciesToSelf().stream())
        .anyMatch(use -> !within(use));
  }

  private static boolean within(Dependency use) {
    return use.getOriginClass().getPackage().equals(use.getTargetClass().getPackage());
  }

  @Test
  void noNameHidesWhatAClassIsFor() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveNameMatching(".*(Helper|Utils?|Impl)(\\$.*)?")
        .check(PROGRAM);
  }

  @Test
  void timeAndRandomnessComeInAsArguments() {
    DescribedPredicate<JavaCall<?>> source =
        describe(
            "a source of time or randomness",
            call -> {
              AccessTarget target = call.getTarget();
              String method = target.getOwner().getName() + "." + target.getName();
              boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
              return method.matches("java\\.time\\..*\\.now") && noArguments
                  || method.matches("java\\.time\\.Clock\\.(system.*|tick.*)")
                  || method.matches("java\\.lang\\.System\\.currentTimeMillis")
                  || method.matches("java\\.lang\\.Math\\.random")
                  || method.matches("java\\.util\\.UUID\\.randomUUID")
                  || method.matches("java\\.util\\.concurrent\\.ThreadLocalRandom\\.current")
                  || method.matches(
                          "java\\.(util\\.(Splittable)?Random|security\\.SecureRandom)\\.<init>")
                      && noArguments;
            });
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("social.skein.platform.SourcesOfChange")
        .should()
        .callCodeUnitWhere(source)
        .check(PROGRAM);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .check(PROGRAM);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    assertThat(Sources.ofTheProgram().packages())
        .allSatisfy(folder -> {
          Path described = folder.resolve("package-info.java");
          assertThat(Files.exists(described)).as("%s", described).isTrue();
          assertThat(Sources.read(described))
              .as("%s", described)
              .startsWith("/**")
              .contains("@NullMarked");
        });
  }

  @Test
  void everyTableHasAnOwner() {
    Set<String> owned = new HashSet<>(OWNERS.keySet());
    owned.removeAll(WITHOUT_CLASSES);
    assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables())
        .extracting(table -> table.getName().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrderElementsOf(owned);
  }

  @Test
  void onlyItsOwnerWritesATable() {
    Sources sources = Sources.ofTheProgram();
    Map<Path, Object> foreign = new TreeMap<>();
    for (Path file : sources.files()) {
      var tables = Sources.foreignWrites(sources.packageOf(file), Sources.read(file), OWNERS);
      if (!tables.isEmpty()) {
        foreign.put(file, tables);
      }
    }
    assertThat(foreign).as("files that write tables of another package").isEmpty();
  }

  @Test
  void aForeignWriteIsNoticedHoweverItIsSpelt() {
    assertThat(foreignTo("social.skein.post", "sql.insertInto(POST).set(POST.ID, id)")).isEmpty();
    assertThat(foreignTo("social.skein.graph", "sql.insertInto(POST)")).containsExactly("post");
    assertThat(foreignTo("social.skein.graph", "sql.deleteFrom(\n    Tables.POST_COUNT)"))
        .containsExactly("post_count");
    assertThat(foreignTo("social.skein.graph", "sql.mergeInto(ACCOUNT)"))
        .containsExactly("account");
    assertThat(foreignTo("social.skein.cli", "\"UPDATE follow_count SET followers = 1\""))
        .containsExactly("follow_count");
    assertThat(foreignTo("social.skein.cli", "\"insert or ignore into session values (1)\""))
        .containsExactly("session");
    assertThat(foreignTo("social.skein.cli", "// whoever should update account does it there"))
        .isEmpty();
  }

  private static Iterable<String> foreignTo(String packageName, String source) {
    return Sources.foreignWrites(packageName, source, OWNERS);
  }

  @Test
  void thePictureOfTheModulesIsOfThisCode() {
    ModulePicture.of(MODULES).compareOrWrite(Path.of("docs", "modules.md"));
  }
}
