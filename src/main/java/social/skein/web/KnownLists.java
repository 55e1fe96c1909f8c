package social.skein.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;

/** Finds which of the reader's lists an address names, or answers 404. */
@Component
class KnownLists {
  private final Lists lists;

  KnownLists(Lists lists) {
    this.lists = lists;
  }

  PeopleList named(Page page, String id) {
    return Paging.id(id)
        .flatMap(number -> lists.find(page.member().id(), number))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such list"));
  }
}
