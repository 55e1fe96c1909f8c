package social.skein.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The hashtags that are noted of public posts. */
@Service
public class Hashtags {
  private final TaggedPostTable tagged;
  private final ApplicationEventPublisher events;

  Hashtags(TaggedPostTable tagged, ApplicationEventPublisher events) {
    this.tagged = tagged;
    this.events = events;
  }

  /**
   * Has it be noted of these posts, which are all there are above one id and up to another, what
   * hashtags they have, and nothing of what is not there. For posts of a time when none were noted;
   * the newest id must be held.
   */
  public void renew(List<Post> posts, long above, long upTo) {
    Map<Long, Set<String>> noted = tagged.between(above, upTo);
    for (Post post : posts) {
      Set<String> before = noted.remove(post.id());
      Set<String> names = post.publicHashtags();
      if (!names.equals(before == null ? Set.of() : before)) {
        if (before != null) {
          tagged.deleteOf(post.id());
        }
        tagged.insert(post.id(), post.author().id(), post.answered(), names);
        events.publishEvent(new Retagged(post.author().id(), post.id(), post.answered(), names));
      }
    }
    noted.keySet().forEach(tagged::deleteOf);
  }
}
