package social.skein.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import social.skein.post.Post;
import social.skein.post.Posts;

/** Finds the post that an address names, or answers 404, also when it is not for the viewer. */
@Component
class KnownPosts {
  private final Posts posts;

  KnownPosts(Posts posts) {
    this.posts = posts;
  }

  Post named(Page page, String username, String id) {
    return Paging.id(id)
        .flatMap(number -> posts.find(username, number, page.viewerId()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such post"));
  }
}
