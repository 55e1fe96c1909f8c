package social.skein.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.skein.account.Account;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.testkit.Cast;
import social.skein.testkit.SkeinTest;
import social.skein.transfer.Exports.Content;

/** Files of lists, there and back; john imports. */
@SkeinTest
@ExtendWith(StepByStep.class)
class ListImportsTest {
  private final Lists lists;
  private final Cast cast;
  private final Imports imports;
  private final Exports exports;
  private final Steps steps;
  private Importer importer;
  private long john;

  @SuppressWarnings("NullAway.Init") // who imports comes with each test
  ListImportsTest(Imports imports, Exports exports, Steps steps, Lists lists, Cast cast) {
    this.imports = imports;
    this.exports = exports;
    this.steps = steps;
    this.lists = lists;
    this.cast = cast;
  }

  @BeforeEach
  void johnHasFiles() {
    List<Account> four = cast.four();
    john = four.get(0).id();
    importer = new Importer(john, imports, exports, steps);
  }

  @Test
  void listsAreMadeAndFilledAndGoAgain() {
    long birds = list("Birds");
    lists.add(john, birds, "susan");
    lists.add(john, birds, "mary");
    lists.add(john, list("Canals"), "david");
    String before = importer.export(Content.LISTS);
    assertThat(before)
        .isEqualTo(
            "Birds,susan@skein.example\r\nBirds,mary@skein.example\r\n"
                + "Canals,david@skein.example\r\n");
    String file =
        "birds,susan\nbirds,david\n\"Trees, tall\",susan\nTREES\\, tall,mary\n,mary\n"
            + "x".repeat(101)
            + ",mary\nTrees,john\nbirds,@Susan\n";
    assertThat(importer.told(importer.replace(Kind.LISTS, "Birds,susan\nBirds,\"mary\n")))
        .containsExactly("1 ALREADY", "2 QUOTES");
    long id = importer.replace(Kind.LISTS, file);
    assertThat(importer.told(id))
        .containsExactly(
            "1 ALREADY",
            "2 DO",
            "3 DO",
            "4 UNKNOWN",
            "5 LIST_NAME",
            "6 LIST_NAME",
            "7 SELF",
            "8 DUPLICATE of 1",
            "@mary REMOVE",
            "@david REMOVE");
    importer.run(id);
    assertThat(importer.export(Content.LISTS))
        .isEqualTo(
            "Birds,susan@skein.example\r\nBirds,david@skein.example\r\n"
                + "\"Trees, tall\",susan@skein.example\r\n");

    importer.undo(id);
    assertThat(importer.export(Content.LISTS)).isEqualTo(before);
    assertThat(lists.of(john)).extracting(PeopleList::name).containsExactly("Birds", "Canals");

    long again = importer.upload(Kind.LISTS, before + "New,susan\n");
    importer.run(again);
    long made = lists.named(john, "New").orElseThrow().id();
    lists.remove(john, made, "susan");
    lists.add(john, made, "susan");
    importer.undo(again);
    assertThat(importer.told(again)).contains("4 LEFT");
    assertThat(lists.of(john)).hasSize(3);
  }

  @Test
  void ourOwnFilesKeepEmptyListsAndWhichAreExclusive() {
    lists.add(john, list("Birds"), "susan");
    ListTerms apart = new ListTerms("Birds", true);
    lists.change(john, lists.named(john, "Birds").orElseThrow().id(), null, apart);
    list("Canals");
    String file = importer.export(Content.LISTS_WITH_SETTINGS);
    assertThat(file)
        .isEqualTo(
            "List name,Account address,Exclusive\r\nBirds,,true\r\nCanals,,false\r\n"
                + "Birds,susan@skein.example,\r\n");
    assertThat(importer.told(importer.upload(Kind.LISTS, file)))
        .containsExactly("2 ALREADY", "3 ALREADY", "4 ALREADY");
    lists.of(john).forEach(it -> lists.delete(john, it.id()));
    list("canals");

    long id = importer.upload(Kind.LISTS, file.replace("Canals,,false", "Canals,,true\n,,true"));
    assertThat(importer.told(id)).containsExactly("2 MAKE", "3 CHANGE", "4 LIST_NAME", "5 DO");
    importer.run(id);
    assertThat(importer.told(id)).containsExactly("2 MAKE", "3 CHANGE", "4 LIST_NAME", "5 DO");
    assertThat(importer.export(Content.LISTS_WITH_SETTINGS))
        .isEqualTo(file.replace("Canals,,false", "canals,,true"));
    importer.undo(id);
    assertThat(importer.export(Content.LISTS_WITH_SETTINGS))
        .isEqualTo("List name,Account address,Exclusive\r\ncanals,,false\r\n");
  }

  @Test
  void whetherAListIsExclusiveIsNotSaidBesideSomebodyOnIt() {
    long id =
        importer.replace(
            Kind.LISTS,
            "List name,Account address,Exclusive\nBirds,,true\nBirds,susan,true\n"
                + "Birds,mary,maybe\nBirds,david,\n");

    assertThat(importer.told(id)).containsExactly("2 MAKE", "3 EXCLUSIVE", "4 EXCLUSIVE", "5 DO");
    importer.run(id);
    assertThat(importer.export(Content.LISTS_WITH_SETTINGS))
        .isEqualTo(
            "List name,Account address,Exclusive\r\nBirds,,true\r\nBirds,david@skein.example,\r\n");
  }

  private long list(String name) {
    return switch (lists.create(john, new ListTerms(name, false))) {
      case ListOutcome.Kept(PeopleList list) -> list.id();
      case ListOutcome.Refused refused -> throw new AssertionError(refused);
    };
  }
}
