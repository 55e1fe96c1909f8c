package social.skein.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import social.skein.Skein;
import social.skein.cli.seed.PlantedReaders;
import social.skein.filter.FilterOwner;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.timeline.HomeIndex;
import social.skein.timeline.HomeTimeline;
import social.skein.timeline.TimelineEntry;

/** Skein without its web server, over one of the databases. */
final class Application implements AutoCloseable {
  /** Posts on a page, as in the tutorial. */
  static final int PAGE = 25;

  private final ConfigurableApplicationContext context;
  private final Scale scale;
  private final HomeTimeline home;
  final DataSource pool;

  private Application(ConfigurableApplicationContext context, Scale scale) {
    this.context = context;
    this.scale = scale;
    home = context.getBean(HomeTimeline.class);
    pool = context.getBean(DataSource.class);
  }

  /** Opens the database, and migrates it if it is new. */
  static Application open(Store store, Scale scale) {
    var context =
        new SpringApplicationBuilder(Skein.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .logStartupInfo(false)
            .run(store.settings(scale).toArray(String[]::new));
    return new Application(context, scale);
  }

  /** The first page of somebody's home, through the door that the web page uses. */
  Slice<TimelineEntry> home(long viewerId) {
    return home.page(FilterOwner.unfiltered(viewerId), Keyset.first(PAGE));
  }

  /** The page that lies before a post. */
  Slice<TimelineEntry> home(long viewerId, long before) {
    return home.page(FilterOwner.unfiltered(viewerId), new Keyset<>(before, null, PAGE));
  }

  /** The statements that the first page of somebody's home executes now. */
  List<Query> homeQueries(long viewerId) {
    return executed(() -> home(viewerId));
  }

  private List<Query> executed(Runnable work) {
    List<Query> executed = new ArrayList<>();
    Thread here = Thread.currentThread(); // others check homes now and then
    var configuration = bean(DSLContext.class).configuration();
    var listeners = configuration.executeListenerProviders();
    configuration.setAppending(
        ExecuteListener.onExecuteStart(statement -> {
          if (Thread.currentThread() == here) {
            executed.add(
                new Query(
                    Objects.requireNonNull(statement.sql()),
                    Objects.requireNonNull(statement.query()).getBindValues()));
          }
        }));
    work.run();
    configuration.set(listeners);
    return executed;
  }

  /** Has homes be answered by the index from now on. */
  void buildIndex() {
    if (!bean(HomeIndex.class).build()) {
      throw new IllegalStateException("the index does not fit");
    }
  }

  /**
   * The statement that reads posts by their ids, as many as a page has: what the index leaves to
   * the database. It is seen only once, as posts are kept that were read before.
   */
  Query postsById() {
    long anybody = readers(100)[0];
    return executed(() -> home.page(FilterOwner.unfiltered(anybody), Keyset.first(PAGE - 1)))
        .getLast();
  }

  /** The account ids of the planted readers who follow so many. */
  long[] readers(int following) {
    return PlantedReaders.among(scale.accounts).stream()
        .filter(group -> group.following() == following)
        .flatMap(Application::usernames)
        .mapToLong(this::accountId)
        .toArray();
  }

  private static Stream<String> usernames(PlantedReaders group) {
    return IntStream.range(0, PlantedReaders.COUNT)
        .mapToObj(n -> group.username(group.firstAccount() + n));
  }

  private long accountId(String username) {
    return Query.of("SELECT id FROM account WHERE lower(username) = ?", username).ids(pool)[0];
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
