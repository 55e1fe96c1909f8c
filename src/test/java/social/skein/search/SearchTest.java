package social.skein.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.graph.People;
import social.skein.graph.Person;
import social.skein.platform.paging.Slice;
import social.skein.post.Edits;
import social.skein.post.Favourites;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.search.Search.Viewer;
import social.skein.testkit.Cast;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

/** One suite for both databases: what is found, and in which order. */
@SkeinTest
class SearchTest {
  private static final Viewer STRANGER = new Viewer(People.STRANGER, null);

  private final Search search;
  private final Posts posts;
  private final Edits edits;
  private final Follows follows;
  private final Blocks blocks;
  private final Mutes mutes;
  private final Favourites favourites;
  private final Accounts accounts;
  private final Cast cast;
  private final SettableClock clock;

  SearchTest(
      Search search,
      Posts posts,
      Edits edits,
      Follows follows,
      Blocks blocks,
      Mutes mutes,
      Favourites favourites,
      Accounts accounts,
      Cast cast,
      SettableClock clock) {
    this.search = search;
    this.posts = posts;
    this.edits = edits;
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.favourites = favourites;
    this.accounts = accounts;
    this.cast = cast;
    this.clock = clock;
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
    texts.forEach(text -> write(john, text));

    assertThat(found("geese")).containsExactly(texts.get(2), texts.get(0));
    assertThat(found("GEESE river")).containsExactly(texts.get(0));
    assertThat(found("geese swans")).isEmpty();
    assertThat(found("cafe strasse")).containsExactly(texts.get(1));
    assertThat(found("CAFÉ STRASSE")).containsExactly(texts.get(1));
    assertThat(found("dont")).containsExactly(texts.get(2));
    assertThat(found("don't")).containsExactly(texts.get(2));
    assertThat(found("example.org")).containsExactly(texts.get(3));
    assertThat(found("garden")).containsExactly(texts.get(3));
    assertThat(found("https")).isEmpty();
    assertThat(found("fine wide")).containsExactly(texts.get(4));
    assertThat(found("lodz arhus tromso αθηνα")).containsExactly(texts.get(5));
    assertThat(found("@Susan")).containsExactly(texts.get(6));
    assertThat(found("susan")).containsExactly(texts.get(6));
    assertThat(found("#gänse_2")).containsExactly(texts.get(6));
    assertThat(found("#ganse_2")).isEmpty();
    assertThat(found("ganse_2")).containsExactly(texts.get(6));
    assertThat(found("and-or 2026")).containsExactly(texts.get(7));
    assertThat(found("شمس")).containsExactly(texts.get(8));
    assertThat(found("फूल")).containsExactly(texts.get(9));
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
    write(cast.john(), text);
    assertThat(found(asked)).containsExactly(text);
    assertThat(found(not)).isEmpty();
  }

  @Test
  void quotesFindWordsBesideEachOther() {
    Account john = cast.john();
    write(john, "the old bicycle is red");
    write(john, "is the bicycle old");
    assertThat(found("\"old bicycle\"")).containsExactly("the old bicycle is red");
    assertThat(found("old bicycle")).hasSize(2);
    assertThat(found("“OLD  bicycle” is")).containsExactly("the old bicycle is red");
    assertThat(found("red \"is")).containsExactly("the old bicycle is red");
    assertThat(found("\"bicycle red\"")).isEmpty();
  }

  @Test
  void aMinusLeavesOutWhatHasIt() {
    Account john = cast.john();
    Account susan = cast.susan();
    write(john, "geese and swans");
    write(john, "geese, a grey flock #birds");
    write(susan, "geese of @mary");
    posts.write(susan.id(), Writing.answer(write(susan, "flock of grey geese"), "geese 東京タワー"));
    assertThat(found("geese -swans -birds -東京"))
        .containsExactly("flock of grey geese", "geese of @mary");
    assertThat(found("geese -from:john -is:reply"))
        .containsExactly("flock of grey geese", "geese of @mary");
    assertThat(found("-#birds geese -@mary -from:me", viewer(susan)))
        .containsExactly("geese and swans");
    assertThat(found("geese -\"grey flock\" \u2212reply -from:nobody -タワー"))
        .containsExactly("flock of grey geese", "geese of @mary", "geese and swans");
    assertThat(found("from:john -swans")).containsExactly("geese, a grey flock #birds");
    assertThat(found("geese -geese")).isEmpty();
    assertThat(found("gray-geese")).isEmpty();
    assertThat(found("grey-geese")).containsExactly("flock of grey geese");
    profile("john", "Gander Flock", "");
    assertThat(people("gander", STRANGER)).containsExactly("john");
    assertThat(people("gander -flock", STRANGER)).isEmpty();
    assertThat(SearchQuery.read("-geese -\"a b\" before:2026-01-01"))
        .isEqualTo(new SearchQuery.OnlyWithout());
    assertThat(SearchQuery.read("- -- -\"")).isEqualTo(new SearchQuery.NoWords());
  }

  @Test
  void whatIsOfOtherWeeksIsFoundInTheSameOrder() {
    Account john = cast.john();
    List<String> texts = List.of("goose 1", "goose 2", "swan", "goose 3", "goose 4");
    for (String text : texts) {
      write(john, text);
      write(john, "duck " + text);
      clock.pass(Duration.ofDays(20));
    }
    assertThat(found("goose -duck")).containsExactly("goose 4", "goose 3", "goose 2", "goose 1");
    assertThat(found("goose 3")).containsExactly("duck goose 3", "goose 3");
    assertThat(found("\"duck swan\"")).containsExactly("duck swan");
  }

  @Test
  void aPhraseIsFoundAfterManyRepetitions() {
    write(cast.john(), "ha ".repeat(120) + "ho hum");
    assertThat(found("\"ho hum\"")).hasSize(1);
    assertThat(found("\"ha ha ha\"")).hasSize(1);
  }

  @Test
  void operatorsNarrowWhatIsFound() {
    Account john = cast.john();
    Account susan = cast.susan();
    clock.pass(Duration.ofDays(1));
    LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    long question = write(susan, "who has seen the geese");
    clock.pass(Duration.ofDays(2));
    LocalDate second = first.plusDays(2);
    posts.write(john.id(), Writing.answer(question, "geese were here"));

    assertThat(found("geese from:@susan")).containsExactly("who has seen the geese");
    assertThat(found("from:JOHN")).containsExactly("geese were here");
    assertThat(found("from:nobody geese")).isEmpty();
    assertThat(found("from:me", viewer(john))).containsExactly("geese were here");
    assertThat(found("from:me")).isEmpty();
    assertThat(found("is:reply")).containsExactly("geese were here");
    assertThat(found("geese IS:reply from:susan")).isEmpty();
    assertThat(found("geese before:" + second)).containsExactly("who has seen the geese");
    assertThat(found("geese before:" + first)).isEmpty();
    assertThat(found("geese after:" + first)).containsExactly("geese were here");
    assertThat(found("geese after:" + second)).isEmpty();
    assertThat(found("geese after:" + first.minusDays(1) + " before:" + second.plusDays(1)))
        .hasSize(2);
    assertThat(found("geese before:9999-12-31 after:0001-01-01")).hasSize(2);
    assertThat(found("is:goose")).isEmpty();
  }

  @Test
  void daysAreThoseOfTheReader() {
    Account john = cast.john();
    write(john, "geese");
    var zone = ZoneId.of("Pacific/Kiritimati");
    LocalDate there = LocalDate.ofInstant(clock.instant(), zone);
    Viewer far = new Viewer(john.id(), zone);
    assertThat(found("geese after:" + there.minusDays(1), far)).hasSize(1);
    assertThat(found("geese after:" + there, far)).isEmpty();
    assertThat(found("geese before:" + there, far)).isEmpty();
  }

  @Test
  void whatIsEditedIsFoundByWhatItSaysNowAndWhatIsDeletedNoMore() {
    Account john = cast.john();
    long post = write(john, "one #goose");
    posts.write(john.id(), Writing.answer(post, "answer"));
    edits.edit(john.id(), post, "two #swan", "mind the beak");
    assertThat(found("one")).isEmpty();
    assertThat(found("two")).hasSize(1);
    assertThat(found("beak two")).hasSize(1);
    assertThat(found("\"beak two\"")).isEmpty();
    assertThat(hashtags("goose")).isEmpty();
    assertThat(hashtags("swan")).containsExactly("swan 1");
    posts.delete(john.id(), post);
    assertThat(found("two")).isEmpty();
    assertThat(hashtags("swan")).isEmpty();
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
    assertThat(found("geese")).containsExactly("geese #PUBLICs @mary");
    assertThat(found("geese", viewer(cast.david()))).containsExactly("geese #PUBLICs @mary");
    assertThat(found("geese", viewer(john)))
        .containsExactly(
            "geese #FOLLOWERSs @mary", "geese #UNLISTEDs @mary", "geese #PUBLICs @mary");
    assertThat(found("geese", viewer(mary))).hasSize(4);
    assertThat(found("geese", viewer(susan))).hasSize(4);
    assertThat(found("from:susan")).hasSize(1);
    assertThat(best("geese #directs", STRANGER)).isEmpty();
    assertThat(hashtags("d")).isEmpty();
    assertThat(hashtags("u")).isEmpty();
    assertThat(hashtags("p")).containsExactly("publics 1");

    mutes.mute(mary.id(), "susan", new MuteTerms(null, false));
    assertThat(found("geese", viewer(mary))).isEmpty();
    assertThat(found("geese from:susan", viewer(mary))).hasSize(4);
    blocks.block(susan.id(), "mary");
    assertThat(found("geese from:susan", viewer(mary))).isEmpty();
    assertThat(search.hashtags(asked("p"), viewer(mary), 5)).isEmpty();
    assertThat(people("susan", viewer(mary))).isEmpty();
  }

  @Test
  void theBestSayTheWordsTogetherThenAreOfPeopleOneFollowsThenAreLiked() {
    Account john = cast.john();
    Account susan = cast.susan();
    Account mary = cast.mary();
    follows.follow(john.id(), "susan");
    write(mary, "a red bicycle");
    write(susan, "the bicycle, red");
    long liked = write(mary, "bicycle of red");
    write(mary, "bicycle so red");
    favourites.favourite(susan.id(), "mary", liked);

    assertThat(best("red bicycle", viewer(john)))
        .containsExactly("a red bicycle", "the bicycle, red", "bicycle of red", "bicycle so red");
    assertThat(found("red bicycle", viewer(john)).getFirst()).isEqualTo("bicycle so red");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    Account john = cast.john();
    for (int i = 0; i < 9; i++) {
      write(john, "goose " + i);
      write(john, "swan " + i);
    }
    Slice<Post> first = search.newest(asked("goose"), STRANGER, null, 5);
    Slice<Post> second = search.newest(asked("goose"), STRANGER, Long.valueOf(first.older()), 5);
    assertThat(texts(first.items()))
        .containsExactly("goose 8", "goose 7", "goose 6", "goose 5", "goose 4");
    assertThat(texts(second.items())).containsExactly("goose 3", "goose 2", "goose 1", "goose 0");
    assertThat(second.older()).isNull();
  }

  @Test
  void peopleAreFoundByUsernameThenNameThenBio() {
    Account john = cast.john();
    for (String name : List.of("goose", "goose_fan", "anna", "bert", "gooseberry")) {
      cast.signUp(name);
    }
    profile("anna", "Anna Goose", "");
    profile("bert", "Bért", "I like every goose; 東京タワー");
    follows.follow(john.id(), "gooseberry");

    assertThat(people("goose", viewer(john)))
        .containsExactly("goose", "gooseberry", "goose_fan", "anna", "bert");
    assertThat(people("@goose", STRANGER)).containsExactly("goose", "gooseberry", "goose_fan");
    assertThat(people("fan", STRANGER)).containsExactly("goose_fan");
    assertThat(people("bert", STRANGER)).containsExactly("bert");
    assertThat(people("goose an", STRANGER)).containsExactly("anna");
    assertThat(people("タワー", STRANGER)).containsExactly("bert");
    assertThat(people("from:goose goose", STRANGER)).isEmpty();
    profile("anna", "Anna", "");
    assertThat(people("goose an", STRANGER)).isEmpty();
  }

  private void profile(String username, String name, String bio) {
    accounts.change(accounts.find(username).orElseThrow().id(), name, bio, "");
  }

  @Test
  void hashtagsAreFoundByTheirBeginning() {
    Account john = cast.john();
    write(john, "#goose #gooseRun");
    write(john, "#gooserun #雁の群れ");
    assertThat(hashtags("goose")).containsExactly("goose 1", "gooserun 2");
    assertThat(hashtags("#GooseR")).containsExactly("gooserun 2");
    assertThat(hashtags("goose run")).containsExactly("gooserun 2");
    assertThat(hashtags("雁の群")).containsExactly("雁の群れ 1");
    assertThat(hashtags("swan")).isEmpty();
  }

  @Test
  void hashtagsAreCountedOnPostsThatTheReaderSees() {
    Account john = cast.john();
    Account susan = cast.susan();
    for (Account author : List.of(john, susan, cast.mary(), susan)) {
      write(author, "#bikes #by" + author.username());
    }
    assertThat(hashtags("bikes", viewer(john))).containsExactly("bikes 4");
    blocks.block(susan.id(), "john");
    assertThat(hashtags("b", viewer(john))).containsExactly("bikes 2", "byjohn 1", "bymary 1");
    assertThat(hashtags("bikes", viewer(susan))).containsExactly("bikes 3");
    mutes.mute(john.id(), "mary", new MuteTerms(null, false));
    assertThat(hashtags("b", viewer(john))).containsExactly("bikes 1", "byjohn 1");
    assertThat(hashtags("bikes")).containsExactly("bikes 4");
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
    write(cast.john(), "a b c is reply x y or and not near");
    if (SearchQuery.read(typed) instanceof SearchQuery.Asked(SearchQuery query)) {
      assertThat(search.newest(query, STRANGER, null, 5).items().size()).isLessThan(2);
      assertThat(search.people(query, STRANGER, 5)).isEmpty();
      assertThat(search.hashtags(query, STRANGER, 5)).isEmpty();
    }
  }

  private long write(Account author, String text) {
    return ((PostOutcome.Written) posts.write(author.id(), Writing.of(text))).id();
  }

  private static Viewer viewer(Account account) {
    return new Viewer(account.id(), null);
  }

  private List<String> found(String typed) {
    return found(typed, STRANGER);
  }

  private List<String> found(String typed, Viewer viewer) {
    return texts(search.newest(asked(typed), viewer, null, 20).items());
  }

  private List<String> best(String typed, Viewer viewer) {
    return texts(search.best(asked(typed), viewer, 20).posts());
  }

  private List<String> people(String typed, Viewer viewer) {
    return search.people(asked(typed), viewer, 20).stream()
        .map(Person::account)
        .map(Account::username)
        .toList();
  }

  private List<String> hashtags(String typed) {
    return hashtags(typed, STRANGER);
  }

  private List<String> hashtags(String typed, Viewer viewer) {
    return search.hashtags(asked(typed), viewer, 20).stream()
        .map(tag -> tag.name() + " " + tag.posts())
        .toList();
  }

  private static List<String> texts(List<Post> posts) {
    return posts.stream().map(Post::text).toList();
  }

  private static SearchQuery asked(String typed) {
    return ((SearchQuery.Asked) SearchQuery.read(typed)).query();
  }
}
