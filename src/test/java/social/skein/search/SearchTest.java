package social.skein.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.account.Account;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.platform.paging.Slice;
import social.skein.post.Edits;
import social.skein.post.Favourites;
import social.skein.post.Post;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** One suite for both databases: what is found, and in which order. */
@SkeinTest
class SearchTest {
  private final Search search;
  private final Posts posts;
  private final Edits edits;
  private final Follows follows;
  private final Blocks blocks;
  private final Mutes mutes;
  private final Favourites favourites;
  private final Cast cast;
  private final SettableClock clock;
  private final Seeker seeker;

  SearchTest(
      Search search,
      Posts posts,
      Edits edits,
      Follows follows,
      Blocks blocks,
      Mutes mutes,
      Favourites favourites,
      Cast cast,
      SettableClock clock) {
    this.search = search;
    this.posts = posts;
    this.edits = edits;
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.favourites = favourites;
    this.cast = cast;
    this.clock = clock;
    this.seeker = new Seeker(search, posts);
  }

  @Test
  void wordsFindPostsThatSayThemHoweverTheyAreSpelled() {
    Account john = cast.john();
    List<String> texts =
        List.of(
            "Geese fly over the river",
            "The CAFÉ in the Straße was closed",
            "don’t feed the geese",
            "see https://example.org/garden/path",
            "ﬁne Ｗｉｄｅ letters",
            "Łódź and Århus, Tromsø and Αθήνα",
            "hello @susan, all is #Gänse_2",
            "snow; rain! and-or: 2026",
            "شَمْسٌ في السماء",
            "आज बगीचे में नए फूल");
    texts.forEach(text -> seeker.write(john, text));

    assertThat(seeker.found("geese")).containsExactly(texts.get(2), texts.get(0));
    assertThat(seeker.found("GEESE river")).containsExactly(texts.get(0));
    assertThat(seeker.found("geese swans")).isEmpty();
    assertThat(seeker.found("cafe strasse")).containsExactly(texts.get(1));
    assertThat(seeker.found("CAFÉ STRASSE")).containsExactly(texts.get(1));
    assertThat(seeker.found("dont")).containsExactly(texts.get(2));
    assertThat(seeker.found("don't")).containsExactly(texts.get(2));
    assertThat(seeker.found("example.org")).containsExactly(texts.get(3));
    assertThat(seeker.found("garden")).containsExactly(texts.get(3));
    assertThat(seeker.found("https")).isEmpty();
    assertThat(seeker.found("fine wide")).containsExactly(texts.get(4));
    assertThat(seeker.found("lodz arhus tromso αθηνα")).containsExactly(texts.get(5));
    assertThat(seeker.found("@Susan")).containsExactly(texts.get(6));
    assertThat(seeker.found("susan")).containsExactly(texts.get(6));
    assertThat(seeker.found("#gänse_2")).containsExactly(texts.get(6));
    assertThat(seeker.found("#ganse_2")).isEmpty();
    assertThat(seeker.found("ganse_2")).containsExactly(texts.get(6));
    assertThat(seeker.found("and-or 2026")).containsExactly(texts.get(7));
    assertThat(seeker.found("شمس")).containsExactly(texts.get(8));
    assertThat(seeker.found("फूल")).containsExactly(texts.get(9));
  }

  @ParameterizedTest
  @CsvSource({
    "東京タワーに行った, 東京, 大阪",
    "東京タワーに行った, タワー, タワ東",
    "東京タワーに行った, 行, 来",
    "雁, 雁, 鴨",
    "대한민국 만세, 민국, 한민만",
    "สวัสดีครับ, สวัสดี, ขอบคุณ",
    "iPhone買った, iphone買った, iphone売",
    "我在北京大学学习, 大学, 大习"
  })
  void scriptsWithoutSpacesAreFoundByTwoLettersOrOne(String text, String asked, String not) {
    seeker.write(cast.john(), text);
    assertThat(seeker.found(asked)).containsExactly(text);
    assertThat(seeker.found(not)).isEmpty();
  }

  @Test
  void aSignBesideAWordIsNoPartOfItNorIsWhatNobodySees() {
    Account john = cast.john();
    List<String> texts =
        List.of(
            "\u26a0\ufe0fBerlin brennt",
            "\u2764\ufe0fcatfish",
            "a wom\u00adbat",
            "\u0645\u06cc\u200c\u062e",
            "\ud83c\udff3\ufe0f\u200d\ud83c\udf08 1\ufe0f\u20e3");
    texts.forEach(text -> seeker.write(john, text));
    assertThat(seeker.found("berlin")).containsExactly(texts.get(0));
    assertThat(seeker.found("\u26a0\ufe0fberlin")).containsExactly(texts.get(0));
    assertThat(seeker.found("catfish")).containsExactly(texts.get(1));
    assertThat(seeker.found("wombat")).containsExactly(texts.get(2));
    assertThat(seeker.found("w\u200bombat")).containsExactly(texts.get(2));
    assertThat(seeker.found("\u0645\u06cc\u062e")).containsExactly(texts.get(3));
    assertThat(seeker.found("1")).containsExactly(texts.get(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2764\ufe0f",
        "\u2600\ufe0f",
        "\u00a9\ufe0f",
        "\u20e3",
        "\u2764\u093f",
        "\u093f"
      })
  void signsAreNoWords(String typed) {
    assertThat(SearchQuery.read(typed)).isEqualTo(new SearchQuery.NoWords());
  }

  @Test
  void quotesFindWordsBesideEachOther() {
    Account john = cast.john();
    seeker.write(john, "the old bicycle is red");
    seeker.write(john, "is the bicycle old");
    assertThat(seeker.found("\"old bicycle\"")).containsExactly("the old bicycle is red");
    assertThat(seeker.found("old bicycle")).hasSize(2);
    assertThat(seeker.found("“OLD  bicycle” is")).containsExactly("the old bicycle is red");
    assertThat(seeker.found("red \"is")).containsExactly("the old bicycle is red");
    assertThat(seeker.found("\"bicycle red\"")).isEmpty();
  }

  @Test
  void aPhraseIsFoundAfterManyRepetitions() {
    seeker.write(cast.john(), "ha ".repeat(120) + "ho hum");
    assertThat(seeker.found("\"ho hum\"")).hasSize(1);
    assertThat(seeker.found("\"ha ha ha\"")).hasSize(1);
  }

  @Test
  void whatIsEditedIsFoundByWhatItSaysNowAndWhatIsDeletedNoMore() {
    Account john = cast.john();
    long post = seeker.write(john, "one #goose");
    posts.write(john.id(), Writing.answer(post, "answer"));
    edits.edit(john.id(), post, "two #swan", "mind the beak");
    assertThat(seeker.found("one")).isEmpty();
    assertThat(seeker.found("two")).hasSize(1);
    assertThat(seeker.found("beak two")).hasSize(1);
    assertThat(seeker.found("\"beak two\"")).isEmpty();
    assertThat(seeker.hashtags("goose")).isEmpty();
    assertThat(seeker.hashtags("swan")).containsExactly("swan 1");
    posts.delete(john.id(), post);
    assertThat(seeker.found("two")).isEmpty();
    assertThat(seeker.hashtags("swan")).isEmpty();
  }

  @Test
  void nobodyFindsWhatTheyMayNotSee() {
    Account john = cast.john();
    Account susan = cast.susan();
    Account mary = cast.mary();
    follows.follow(john.id(), "susan");
    for (Visibility visibility : Visibility.values()) {
      posts.write(susan.id(), Writing.of("geese #" + visibility + "s @mary").to(visibility));
    }
    assertThat(seeker.found("geese")).containsExactly("geese #PUBLICs @mary");
    assertThat(seeker.found("geese", Seeker.viewer(cast.david())))
        .containsExactly("geese #PUBLICs @mary");
    assertThat(seeker.found("geese", Seeker.viewer(john)))
        .containsExactly(
            "geese #FOLLOWERSs @mary", "geese #UNLISTEDs @mary", "geese #PUBLICs @mary");
    assertThat(seeker.found("geese", Seeker.viewer(mary))).hasSize(4);
    assertThat(seeker.found("geese", Seeker.viewer(susan))).hasSize(4);
    assertThat(seeker.found("from:susan")).hasSize(1);
    assertThat(seeker.best("geese #directs", Seeker.STRANGER)).isEmpty();
    assertThat(seeker.hashtags("d")).isEmpty();
    assertThat(seeker.hashtags("u")).isEmpty();
    assertThat(seeker.hashtags("p")).containsExactly("publics 1");

    mutes.mute(mary.id(), "susan", new MuteTerms(null, false));
    assertThat(seeker.found("geese", Seeker.viewer(mary))).isEmpty();
    assertThat(seeker.found("geese from:susan", Seeker.viewer(mary))).hasSize(4);
    blocks.block(susan.id(), "mary");
    assertThat(seeker.found("geese from:susan", Seeker.viewer(mary))).isEmpty();
    assertThat(search.hashtags(Seeker.asked("p"), Seeker.viewer(mary), 5)).isEmpty();
    assertThat(seeker.people("susan", Seeker.viewer(mary))).isEmpty();
  }

  @Test
  void theBestSayTheWordsTogetherThenAreOfPeopleOneFollowsThenAreLiked() {
    Account john = cast.john();
    Account susan = cast.susan();
    Account mary = cast.mary();
    follows.follow(john.id(), "susan");
    seeker.write(mary, "a red bicycle");
    seeker.write(susan, "the bicycle, red");
    long liked = seeker.write(mary, "bicycle of red");
    seeker.write(mary, "bicycle so red");
    favourites.favourite(susan.id(), "mary", liked);

    assertThat(seeker.best("red bicycle", Seeker.viewer(john)))
        .containsExactly("a red bicycle", "the bicycle, red", "bicycle of red", "bicycle so red");
    assertThat(seeker.found("red bicycle", Seeker.viewer(john)).getFirst())
        .isEqualTo("bicycle so red");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    Account john = cast.john();
    for (int i = 0; i < 9; i++) {
      seeker.write(john, "goose " + i);
      seeker.write(john, "swan " + i);
    }
    Slice<Post> first = search.newest(Seeker.asked("goose"), Seeker.STRANGER, null, 5);
    Slice<Post> second =
        search.newest(Seeker.asked("goose"), Seeker.STRANGER, Long.valueOf(first.older()), 5);
    assertThat(Seeker.texts(first.items()))
        .containsExactly("goose 8", "goose 7", "goose 6", "goose 5", "goose 4");
    assertThat(Seeker.texts(second.items()))
        .containsExactly("goose 3", "goose 2", "goose 1", "goose 0");
    assertThat(second.older()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"\"",
        "*",
        "AND",
        "a OR",
        "NOT (",
        "'",
        "\\",
        "a:b",
        "{x}: y",
        "^a",
        "a*",
        "-a",
        "NEAR(a b)",
        "!",
        "!reply",
        "~x",
        "a & b | c",
        "<->",
        "%",
        "_",
        "\u0000",
        "😀",
        "' OR 1=1 --",
        "#",
        "@",
        "from:",
        "is:",
        "#a#b",
        "before:2026-01-01 a",
        "\u200d",
        "َ",
        "ﷺ"
      })
  void nothingThatCanBeTypedFails(String typed) {
    seeker.write(cast.john(), "a b c is reply x y or and not near");
    if (SearchQuery.read(typed) instanceof SearchQuery.Asked(SearchQuery query)) {
      assertThat(search.newest(query, Seeker.STRANGER, null, 5).items().size()).isLessThan(2);
      assertThat(search.people(query, Seeker.STRANGER, 5)).isEmpty();
      assertThat(search.hashtags(query, Seeker.STRANGER, 5)).isEmpty();
    }
  }

  @Test
  void whatIsOfOtherWeeksIsFoundInTheSameOrder() {
    Account john = cast.john();
    List<String> texts = List.of("goose 1", "goose 2", "swan", "goose 3", "goose 4");
    for (String text : texts) {
      seeker.write(john, text);
      seeker.write(john, "duck " + text);
      clock.pass(Duration.ofDays(20));
    }
    assertThat(seeker.found("goose -duck"))
        .containsExactly("goose 4", "goose 3", "goose 2", "goose 1");
    assertThat(seeker.found("goose 3")).containsExactly("duck goose 3", "goose 3");
    assertThat(seeker.found("\"duck swan\"")).containsExactly("duck swan");
  }
}
