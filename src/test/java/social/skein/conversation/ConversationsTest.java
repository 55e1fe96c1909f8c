package social.skein.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Author;
import social.skein.graph.Blocks;
import social.skein.graph.Renewal;
import social.skein.platform.database.Transactions;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Edits;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.AtOnce;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;

/** Who finds which direct posts in which conversation. */
@SkeinTest
class ConversationsTest {
  private final Conversations conversations;
  private final ConversationInvariants invariants;
  private final Posts posts;
  private final Edits edits;
  private final Blocks blocks;
  private final Cast cast;
  private final Database database;
  private final Transactions transactions;
  private final Map<String, Account> people = new HashMap<>();

  ConversationsTest(
      Conversations conversations,
      ConversationInvariants invariants,
      Posts posts,
      Edits edits,
      Blocks blocks,
      Cast cast,
      Database database,
      Transactions transactions) {
    this.conversations = conversations;
    this.invariants = invariants;
    this.posts = posts;
    this.edits = edits;
    this.blocks = blocks;
    this.cast = cast;
    this.database = database;
    this.transactions = transactions;
  }

  @BeforeEach
  void fourArrive() {
    cast.four().forEach(account -> people.put(account.username(), account));
  }

  @AfterEach
  void verifyFindsNothing() {
    for (Invariant invariant : invariants.all()) {
      assertThat(transactions.read(invariant.check()).examples()).as(invariant.claim()).isEmpty();
    }
  }

  @Test
  void aDirectPostIsInAConversationOfItsAuthorAndWhomItMentionsAndNobodyElse() {
    direct("susan", "@john hello");
    direct("john", "@susan hello yourself");
    assertThat(inbox("john")).containsExactly("susan: @susan hello yourself");
    assertThat(inbox("susan")).containsExactly("john: @susan hello yourself, unread");
    assertThat(texts("susan")).containsExactly("@susan hello yourself", "@john hello");
    assertThat(inbox("mary")).isEmpty();
    long id = only("john").id();
    assertThat(conversations.find(id, id("mary"))).isEmpty();
    assertThat(conversations.posts(id, id("mary"), Keyset.first(20)).items()).isEmpty();
    assertThat(conversations.read(id, id("mary"), Long.MAX_VALUE)).isFalse();
    assertThat(conversations.find(id + 1, id("john"))).isEmpty();
  }

  @Test
  void aSignRightBeforeANameKeepsNothingFromWhomItIsFor() {
    direct("john", "\u2764\ufe0f@susan just for you");
    assertThat(inbox("susan")).containsExactly("john: \u2764\ufe0f@susan just for you, unread");
  }

  @Test
  void otherPostsAreInNoConversation() {
    for (Visibility visibility : List.of(Visibility.PUBLIC, Visibility.UNLISTED)) {
      write("susan", Writing.of("@john hello").to(visibility));
    }
    write("susan", Writing.of("@john hello").to(Visibility.FOLLOWERS));
    assertThat(inbox("john")).isEmpty();
    assertThat(database.count("conversation")).isZero();
  }

  @Test
  void whoeverMentionsSomebodyMoreBeginsAnotherConversation() {
    long first = direct("susan", "@john hello");
    long second = answer("john", first, "@susan and @mary, hello");
    answer("mary", second, "@john @susan in whatever order");
    assertThat(inbox("john"))
        .containsExactly(
            "susan, mary: @john @susan in whatever order, unread", "susan: @john hello, unread");
    assertThat(inbox("mary")).containsExactly("john, susan: @john @susan in whatever order");
  }

  @Test
  void anEditThatMentionsSomebodyMoreMovesThePostToTheirConversation() {
    direct("susan", "@john before");
    long post = direct("susan", "@john hello");
    edits.edit(id("susan"), post, "@john hello there", "");
    assertThat(texts("john")).containsExactly("@john hello there", "@john before");
    edits.edit(id("susan"), post, "@john @mary hello", "");
    assertThat(inbox("john"))
        .containsExactly("susan, mary: @john @mary hello, unread", "susan: @john before, unread");
    assertThat(inbox("mary")).containsExactly("john, susan: @john @mary hello, unread");
  }

  @Test
  void aNoteThatMentionsNobodyIsAConversationWithOneself() {
    direct("john", "milk and @john himself");
    assertThat(inbox("john")).containsExactly(": milk and @john himself");
    assertThat(only("john").alone()).isTrue();
  }

  @Test
  void whatMentionsOnlyNamesThatNobodyHasIsRefused() {
    Writing lost = Writing.of("hello @suzan").to(Visibility.DIRECT);
    assertThat(posts.write(id("john"), lost)).isInstanceOf(PostOutcome.ForNobody.class);
    assertThat(database.count("post")).isZero();
    direct("john", "hello @susan, where is @suzan?");
    assertThat(only("susan").alone()).isFalse();
  }

  @Test
  void whatOneDidNotWriteIsUnreadUntilItIsMarked() {
    long first = direct("susan", "@john one");
    direct("mary", "@john hello");
    assertThat(conversations.unread(id("john"))).isEqualTo(2);
    assertThat(conversations.unread(id("susan"))).isZero();
    direct("susan", "@john two");
    Conversation talk = conversations.page(id("john"), Keyset.first(20)).items().getFirst();
    assertThat(conversations.read(talk.id(), id("john"), first)).isTrue();
    assertThat(conversations.unread(id("john"))).isEqualTo(2);
    conversations.read(talk.id(), id("john"), Long.MAX_VALUE);
    assertThat(conversations.unread(id("john"))).isEqualTo(1);
    conversations.read(talk.id(), id("john"), first);
    assertThat(conversations.unread(id("john"))).isEqualTo(1);
    direct("susan", "@john three");
    assertThat(conversations.unread(id("john"))).isEqualTo(2);
    conversations.readAll(id("john"), talk.place());
    assertThat(conversations.unread(id("john"))).isEqualTo(1);
    direct("john", "@susan an answer");
    assertThat(conversations.unread(id("john"))).isZero();
    assertThat(conversations.unread(id("susan"))).isEqualTo(1);
  }

  @Test
  void aDeletedPostIsGoneAndAConversationEndsWithItsLast() {
    long first = direct("susan", "@john one");
    long second = direct("susan", "@john two");
    conversations.readAll(id("john"), first);
    posts.delete(id("susan"), second);
    assertThat(inbox("john")).containsExactly("susan: @john one, unread");
    conversations.readAll(id("john"), first);
    long answered = direct("susan", "@john three");
    answer("john", answered, "@susan four");
    posts.delete(id("susan"), answered);
    posts.delete(id("susan"), first);
    assertThat(inbox("susan")).containsExactly("john: @susan four, unread");
    posts.delete(id("john"), only("john").last().id());
    assertThat(inbox("john")).isEmpty();
    assertThat(
            database.count("conversation")
                + database.count("conversation_member")
                + database.count("conversation_post"))
        .isZero();
    direct("susan", "@john anew");
    assertThat(inbox("john")).containsExactly("susan: @john anew, unread");
  }

  @Test
  void nothingIsShownOfSomebodyBehindABlockNorCounted() {
    direct("susan", "@john hello");
    direct("mary", "@john @susan to both");
    direct("susan", "@john @mary from susan");
    blocks.block(id("john"), "susan");
    assertThat(inbox("john")).containsExactly("mary: @john @susan to both, unread");
    assertThat(conversations.unread(id("john"))).isEqualTo(1);
    conversations.readAll(id("john"), Long.MAX_VALUE);
    direct("susan", "@john @mary once more");
    assertThat(conversations.unread(id("john"))).isZero();
    assertThat(texts("john")).containsExactly("@john @susan to both");
    assertThat(inbox("susan")).containsExactly("mary: @john @mary once more", ": @john hello");
    assertThat(inbox("mary")).containsExactly("john, susan: @john @mary once more, unread");

    blocks.unblock(id("john"), "susan", Renewal.NOTHING);
    assertThat(inbox("john"))
        .containsExactly("susan, mary: @john @mary once more, unread", "susan: @john hello");
  }

  @Test
  void anInboxAndAConversationComeInPages() {
    IntStream.range(0, 25)
        .forEach(i -> {
          Account goose = cast.signUp("goose_" + i);
          people.put("goose_" + i, goose);
          direct("goose_" + i, "@john " + i);
          direct("susan", "@john " + i);
        });
    long john = id("john");
    var first = conversations.page(john, Keyset.first(20));
    assertThat(first.items()).hasSize(20);
    long last = Long.parseLong(Objects.requireNonNull(first.older()));
    var second = conversations.page(john, new Keyset<>(last, null, 20));
    assertThat(second.items()).hasSize(6);
    assertThat(second.older()).isNull();
    long back = Long.parseLong(Objects.requireNonNull(second.newer()));
    assertThat(conversations.page(john, new Keyset<>(null, back, 20))).isEqualTo(first);

    long talk = first.items().getFirst().id();
    Slice<Post> posts = conversations.posts(talk, john, Keyset.first(20));
    assertThat(posts.items()).hasSize(20).first().extracting(Post::text).isEqualTo("@john 24");
    long older = Long.parseLong(Objects.requireNonNull(posts.older()));
    assertThat(conversations.posts(talk, john, new Keyset<>(older, null, 20)).items())
        .extracting(Post::text)
        .containsExactly("@john 4", "@john 3", "@john 2", "@john 1", "@john 0");
  }

  @Test
  void whateverIsWrittenReadAndDeletedAtOnceIsInOneConversation() {
    List<Callable<Object>> deeds =
        Stream.<Callable<Object>>of(
                () -> direct("john", "@susan hello"),
                () -> direct("susan", "@john hello"),
                () -> posts.delete(id("john"), direct("john", "@susan gone")),
                () -> {
                  conversations.readAll(id("john"), Long.MAX_VALUE);
                  return true;
                })
            .flatMap(deed -> Stream.of(deed, deed))
            .toList();
    AtOnce.run(deeds);
    assertThat(database.count("conversation")).isEqualTo(1);
    assertThat(texts("john")).hasSize(4);
    assertThat(texts("susan")).isEqualTo(texts("john"));
  }

  private long direct(String author, String text) {
    return write(author, Writing.of(text).to(Visibility.DIRECT));
  }

  private long answer(String author, long postId, String text) {
    return write(author, Writing.answer(postId, text).to(Visibility.DIRECT));
  }

  private long write(String author, Writing writing) {
    return ((PostOutcome.Written) posts.write(id(author), writing)).id();
  }

  private long id(String username) {
    return Objects.requireNonNull(people.get(username)).id();
  }

  private Conversation only(String username) {
    return conversations.page(id(username), Keyset.first(20)).items().getFirst();
  }

  private List<String> inbox(String username) {
    return conversations.page(id(username), Keyset.first(20)).items().stream()
        .map(one ->
            one.others().stream().map(Author::username).collect(Collectors.joining(", "))
                + ": "
                + one.last().text()
                + (one.unread() ? ", unread" : ""))
        .toList();
  }

  /** The posts of the conversation on top of somebody's inbox. */
  private List<String> texts(String username) {
    return conversations.posts(only(username).id(), id(username), Keyset.first(20)).items().stream()
        .map(Post::text)
        .toList();
  }
}
