package social.skein.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import social.skein.filter.Context;
import social.skein.filter.FilterOwner;
import social.skein.filter.Filters;
import social.skein.filter.Screen;
import social.skein.post.Post;
import social.skein.post.Posts;

/** Keeps news of a post from those whose filters hide it. */
@Component
class Filtering {
  private final Filters filters;
  private final Posts posts;

  Filtering(Filters filters, Posts posts) {
    this.filters = filters;
    this.posts = posts;
  }

  /** Who of them is still to be told; the post is looked at only when somebody may hide it. */
  List<Long> through(News news, List<FilterOwner> hearers) {
    Long postId = news.postId();
    Optional<Post> post =
        postId == null || hearers.stream().noneMatch(it -> screen(it).hides())
            ? Optional.empty()
            : posts.find(postId, news.actorId());
    return hearers.stream()
        .filter(hearer -> post.isEmpty() || !screen(hearer).hides(post.get()))
        .map(FilterOwner::accountId)
        .toList();
  }

  private Screen screen(FilterOwner hearer) {
    return filters.screen(hearer, Context.NOTIFICATIONS);
  }
}
