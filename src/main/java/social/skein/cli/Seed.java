package social.skein.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;
import social.skein.account.AccountLoad;
import social.skein.account.Newcomer;
import social.skein.cli.seed.People;
import social.skein.cli.seed.PostSchedule;
import social.skein.cli.seed.PostShape;
import social.skein.cli.seed.PostSlot;
import social.skein.graph.FollowLoad;
import social.skein.graph.NewFollow;
import social.skein.platform.database.Source;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.id.PastIds;
import social.skein.post.NewPost;
import social.skein.post.PostLoad;

/**
 * Fills an empty database by the bulk paths: everybody joins in the first quarter of the time, one
 * after another; after that they follow and write.
 */
@Component
class Seed {
  static final String PASSWORD = "follow-the-geese";

  private final AccountLoad accounts;
  private final FollowLoad follows;
  private final PostLoad posts;
  private final Transactions transactions;

  Seed(AccountLoad accounts, FollowLoad follows, PostLoad posts, Transactions transactions) {
    this.accounts = accounts;
    this.follows = follows;
    this.posts = posts;
    this.transactions = transactions;
  }

  /**
   * Fills the database in one transaction, so that a seed that is cut off leaves nothing; false
   * when somebody is in it already. Pages are served meanwhile, writers wait.
   */
  boolean fill(SeedPlan plan, Progress progress) {
    return transactions.write(() -> {
      PastIds drawn = new PastIds();
      long[] ids = new long[plan.graph().accounts()];
      if (!accounts.load(PASSWORD, drawn, newcomers(plan, drawn, ids, progress))) {
        return false;
      }
      SplittableGenerator random =
          RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(plan.seed());
      follows.load(newFollows(plan, ids, random.split(), progress), requests(plan, ids));
      posts.load(drawn, newPosts(plan, drawn, ids, random, progress));
      return true;
    });
  }

  private static Source<Newcomer> newcomers(
      SeedPlan plan, PastIds drawn, long[] ids, Progress progress) {
    People people = plan.people();
    long span = Duration.between(Ids.START, opening(plan)).toMillis();
    return next -> {
      progress.begin("accounts", ids.length);
      for (int i = 0; i < ids.length; i++) {
        ids[i] = drawn.next(Ids.START.plusMillis(span * (i + 1L) / (ids.length + 1L)));
        String name = people.username(i);
        next.accept(
            new Newcomer(
                ids[i],
                name,
                people.displayName(i),
                people.about(i),
                name + "@example.com",
                plan.isLocked(i)));
        progress.step();
      }
    };
  }

  /** When all have joined and nobody has followed or written. */
  private static Instant opening(SeedPlan plan) {
    return Ids.START.plus(Duration.between(Ids.START, plan.until()).dividedBy(4));
  }

  private static Source<NewFollow> newFollows(
      SeedPlan plan, long[] ids, RandomGenerator random, Progress progress) {
    Instant opening = opening(plan);
    long span = Duration.between(opening, plan.until()).toMillis();
    return next -> {
      progress.begin("follows", plan.graph().follows());
      plan.graph()
          .forEach((follower, followed) -> {
            Instant since = opening.plusMillis(random.nextLong(span));
            next.accept(new NewFollow(ids[follower], ids[followed], since));
            progress.step();
          });
    };
  }

  /** Up to four of the next accounts ask each who is locked, an hour apart, and wait to the end. */
  private static Source<NewFollow> requests(SeedPlan plan, long[] ids) {
    return next -> {
      int most = Math.min(4, ids.length - 1);
      for (int asked = 0; asked < ids.length; asked++) {
        for (int nth = 1; nth <= most && plan.isLocked(asked); nth++) {
          int asker = (asked + nth) % ids.length;
          if (!plan.graph().contains(asker, asked)) {
            Instant since = plan.until().minus(Duration.ofHours(nth));
            next.accept(new NewFollow(ids[asker], ids[asked], since));
          }
        }
      }
    };
  }

  private static Source<NewPost> newPosts(
      SeedPlan plan, PastIds drawn, long[] ids, SplittableGenerator random, Progress progress) {
    PostSchedule schedule = new PostSchedule(ids.length, plan.posts(), opening(plan), plan.until());
    PostShape shape = new PostShape(ids.length, plan.people()::username);
    RandomGenerator texts = random.split();
    return next -> {
      progress.begin("posts", plan.posts());
      for (var slots = schedule.draw(random.split()); slots.hasNext(); ) {
        PostSlot slot = slots.next();
        long id = drawn.next(Instant.ofEpochMilli(slot.epochMillis()));
        next.accept(new NewPost(id, ids[slot.author()], shape.draw(texts).text()));
        progress.step();
      }
    };
  }
}
