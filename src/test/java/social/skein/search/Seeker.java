package social.skein.search;

import java.util.List;
import social.skein.account.Account;
import social.skein.graph.People;
import social.skein.graph.Person;
import social.skein.post.Post;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Writing;
import social.skein.search.Search.Viewer;

/** Has things written, and looks for them. */
record Seeker(Search search, Posts posts) {
  static final Viewer STRANGER = new Viewer(People.STRANGER, null);

  static Viewer viewer(Account account) {
    return new Viewer(account.id(), null);
  }

  long write(Account author, String text) {
    return ((PostOutcome.Written) posts.write(author.id(), Writing.of(text))).id();
  }

  List<String> found(String typed) {
    return found(typed, STRANGER);
  }

  List<String> found(String typed, Viewer viewer) {
    return texts(search.newest(asked(typed), viewer, null, 20).items());
  }

  List<String> best(String typed, Viewer viewer) {
    return texts(search.best(asked(typed), viewer, 20).posts());
  }

  static List<String> texts(List<Post> posts) {
    return posts.stream().map(Post::text).toList();
  }

  List<String> people(String typed, Viewer viewer) {
    return search.people(asked(typed), viewer, 20).stream()
        .map(Person::account)
        .map(Account::username)
        .toList();
  }

  List<String> hashtags(String typed) {
    return hashtags(typed, STRANGER);
  }

  List<String> hashtags(String typed, Viewer viewer) {
    return search.hashtags(asked(typed), viewer, 20).stream()
        .map(tag -> tag.name() + " " + tag.posts())
        .toList();
  }

  static SearchQuery asked(String typed) {
    return ((SearchQuery.Asked) SearchQuery.read(typed)).query();
  }
}
