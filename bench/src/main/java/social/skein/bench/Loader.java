package social.skein.bench;

import java.util.SplittableRandom;
import social.skein.account.AccountLoad;
import social.skein.account.Newcomer;
import social.skein.cli.seed.PostShape;
import social.skein.graph.FollowLoad;
import social.skein.graph.NewFollow;
import social.skein.platform.database.Source;
import social.skein.post.NewPost;
import social.skein.post.PostLoad;

/** Fills the application's empty database with a population, by the bulk paths. */
record Loader(Application application, Population population) {
  private static final String PASSWORD = "follow-the-geese";

  void load() {
    var drawn = population.drawn;
    application.bean(AccountLoad.class).load(PASSWORD, drawn, newcomers());
    application.bean(FollowLoad.class).load(follows());
    application.bean(PostLoad.class).load(drawn, posts());
  }

  private Source<Newcomer> newcomers() {
    return next -> {
      for (int account = 0; account < population.scale.accounts; account++) {
        String name = population.people.username(account);
        next.accept(
            new Newcomer(
                population.accountId(account),
                name,
                population.people.displayName(account),
                population.people.about(account),
                name + "@example.com"));
      }
    };
  }

  private Source<NewFollow> follows() {
    SplittableRandom random = Population.random();
    return next ->
        population.graph.forEach((follower, followed) ->
            next.accept(
                new NewFollow(
                    population.accountId(follower),
                    population.accountId(followed),
                    Population.followedAt(random))));
  }

  private Source<NewPost> posts() {
    SplittableRandom random = Population.random();
    PostShape texts = population.texts();
    return next -> {
      for (int post = 0; post < population.scale.posts; post++) {
        long author = population.accountId(population.postAuthor(post));
        next.accept(new NewPost(population.postId(post), author, texts.draw(random).text()));
      }
    };
  }
}
