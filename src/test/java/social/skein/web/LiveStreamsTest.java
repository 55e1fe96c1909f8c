package social.skein.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import social.skein.account.Account;
import social.skein.account.Sessions;
import social.skein.graph.Follows;
import social.skein.platform.database.Transactions;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.testkit.Cast;
import social.skein.testkit.Listener;
import social.skein.testkit.Listeners;
import social.skein.testkit.Person;
import social.skein.testkit.SettableClock;
import social.skein.testkit.SkeinTest;

@SkeinTest
class LiveStreamsTest {
  private static final int FOLLOWERS = 200;
  private static final int STREAMS_OF_EACH = 5;
  private static final int POSTS = 5;
  private static final int MORE_THREADS = 80;
  private static final Duration BEAT = Duration.ofSeconds(26);

  private final int port;
  private final Cast cast;
  private final Sessions sessions;
  private final Follows follows;
  private final Posts posts;
  private final Transactions transactions;
  private final SettableClock clock;
  private final LiveStreams streams;
  private final Listeners listeners = new Listeners();

  LiveStreamsTest(
      @LocalServerPort int port,
      Cast cast,
      Sessions sessions,
      Follows follows,
      Posts posts,
      Transactions transactions,
      SettableClock clock,
      LiveStreams streams) {
    this.port = port;
    this.cast = cast;
    this.sessions = sessions;
    this.follows = follows;
    this.posts = posts;
    this.transactions = transactions;
    this.clock = clock;
    this.streams = streams;
  }

  @AfterEach
  void hangUp() {
    listeners.close();
  }

  @Test
  void aThousandOpenStreamsAreToldOfAPostAndCostNoThreadEach() {
    Account hub = cast.john();
    List<String> tokens =
        transactions.write(() ->
            IntStream.range(0, FOLLOWERS).mapToObj(i -> follower("goose_" + i, hub)).toList());
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    List<Listener> crowd =
        tokens.stream()
            .flatMap(token -> Stream.generate(() -> token).limit(STREAMS_OF_EACH))
            .map(token -> listeners.listen(port, "/live?after=0", token))
            .toList();
    assertThat(crowd).hasSize(1_000);
    awaitAll(crowd, "0");
    assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
        .isLessThan(threads + MORE_THREADS);

    List<Long> nanos = new ArrayList<>();
    for (int post = 1; post <= POSTS; post++) {
      String count = Integer.toString(post);
      long start = System.nanoTime();
      write(hub, "post " + count);
      awaitAll(crowd, count);
      crowd.forEach(one -> nanos.add(one.events("newer").getLast().nanos() - start));
    }
    assertThat(crowd).allSatisfy(one -> assertThat(one.events("newer")).hasSize(1 + POSTS));
    report(nanos);
  }

  private String follower(String name, Account hub) {
    Account account = cast.signUp(name);
    follows.follow(account.id(), hub.username());
    return sessions.open(account).token();
  }

  private void awaitAll(List<Listener> crowd, String count) {
    listeners.await(
        "all are told " + count,
        () -> crowd.stream().allMatch(one -> one.last("newer").equals(count)));
  }

  private static void report(List<Long> nanos) {
    double[] millis = nanos.stream().mapToDouble(it -> it / 1e6).sorted().toArray();
    System.out.printf(
        "From a post to 1,000 open streams: p50 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
        millis[millis.length / 2],
        millis[millis.length * 99 / 100],
        Arrays.stream(millis).max().orElseThrow());
  }

  @Test
  void beyondFortyItOnlySaysThatThereAreMore() {
    Account john = cast.john();
    Listener open = listen(john);
    await(open, "0");
    IntStream.range(0, 40).forEach(i -> write(john, "post " + i));
    await(open, "40");
    long last = write(john, "one more");
    await(open, "40+");
    posts.delete(john.id(), last);
    await(open, "40");
  }

  @Test
  void loggingOutEndsTheStreamsOfThatSessionForGood() {
    cast.john();
    Person john = Person.loggedIn(port, "john");
    Listener open = listeners.listen(port, "/live?after=0", session(john));
    Listener elsewhere =
        listeners.listen(port, "/live?after=0", session(Person.loggedIn(port, "john")));
    await(open, "0");
    await(elsewhere, "0");
    john.post("/logout", Map.of());
    clock.pass(BEAT);
    streams.look();
    listeners.await("the stream ends", open::ended);
    assertThat(open.events().getLast().name()).isEqualTo("end");
    assertThat(elsewhere.ended()).isFalse();
  }

  private static String session(Person person) {
    return person.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("skein_session"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void aStreamEndsAfterAWhileSoThatTheBrowserAsksAgain() {
    Listener open = listen(cast.john());
    await(open, "0");
    clock.pass(BEAT);
    streams.look();
    assertThat(open.ended()).isFalse();
    clock.pass(Duration.ofMinutes(10));
    streams.look();
    listeners.await("the stream ends", open::ended);
    assertThat(open.events()).extracting(Listener.Event::name).doesNotContain("end");
  }

  @Test
  void theEleventhStreamOfAMemberEndsTheirFirst() {
    Account john = cast.john();
    List<Listener> all = IntStream.range(0, 10).mapToObj(_ -> listen(john)).toList();
    all.forEach(one -> await(one, "0"));
    Listener eleventh = listen(john);
    await(eleventh, "0");
    listeners.await("one ends", () -> all.stream().anyMatch(Listener::ended));
    assertThat(all.stream().filter(Listener::ended)).hasSize(1);
  }

  @Test
  void aConnectionThatWasCutIsForgotten() throws Exception {
    int before = streams.count();
    try (var gone = new Listeners()) {
      Listener open = gone.listen(port, "/live?after=0", sessions.open(cast.john()).token());
      gone.await("it is told", () -> open.last("newer").equals("0"));
      assertThat(streams.count()).isEqualTo(before + 1);
    }
    for (int beat = 0; beat < 3; beat++) {
      clock.pass(BEAT);
      streams.look();
      Thread.sleep(50);
    }
    listeners.await("it is forgotten", () -> streams.count() <= before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/live?after=0", "/live?after=9223372036854775807"})
  void whoIsNotLoggedInIsToldNotToAskAgain(String address) {
    Listener stranger = listeners.listen(port, address, "made-up");
    listeners.await("an answer", stranger::ended);
    assertThat(stranger.status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/live?after=",
        "/live?after=-1",
        "/live?after=x",
        "/live?after=99999999999999999999"
      })
  void whatIsNoPostIsRefused(String address) {
    Listener john = listeners.listen(port, address, sessions.open(cast.john()).token());
    listeners.await("an answer", john::ended);
    assertThat(john.status()).isEqualTo(400);
  }

  @Test
  void listeningDoesNotCountAsBeingSeen() {
    String token = sessions.open(cast.john()).token();
    clock.pass(Duration.ofHours(1));
    Listener open = listeners.listen(port, "/live?after=0", token);
    await(open, "0");
    assertThat(sessions.findUnseen(token).orElseThrow().seenAt())
        .isBefore(clock.instant().minus(Duration.ofMinutes(59)));
  }

  private Listener listen(Account who) {
    return listeners.listen(port, "/live?after=0", sessions.open(who).token());
  }

  private void await(Listener listener, String count) {
    listeners.await("it is told " + count, () -> listener.last("newer").equals(count));
  }

  private long write(Account who, String text) {
    return switch (posts.write(who.id(), Writing.of(text))) {
      case PostOutcome.Written(long id) -> id;
      case PostOutcome refused -> throw new AssertionError(refused);
    };
  }
}
