package social.skein.timeline;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import social.skein.graph.Blocks;
import social.skein.graph.FollowedHashtags;
import social.skein.graph.Follows;
import social.skein.graph.HiddenBoosts;
import social.skein.graph.Lists;
import social.skein.graph.Mutes;
import social.skein.graph.People;
import social.skein.post.Boosts;
import social.skein.post.Edits;
import social.skein.post.Posts;

/** Where people do, and read, what the timelines of tests are full of. */
record Doors(
    Follows follows,
    Blocks blocks,
    Mutes mutes,
    HiddenBoosts hiddenBoosts,
    FollowedHashtags hashtags,
    Lists lists,
    People people,
    Posts posts,
    Boosts boosts,
    Edits edits,
    HomeTimeline home,
    ListTimelines listTimelines,
    PublicTimelines publicTimelines) {

  static Doors of(AutowireCapableBeanFactory beans) {
    return beans.createBean(Doors.class);
  }
}
