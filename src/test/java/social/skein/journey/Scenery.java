package social.skein.journey;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.conversation.Conversations;
import social.skein.filter.Action;
import social.skein.filter.Context;
import social.skein.filter.End;
import social.skein.filter.Filter;
import social.skein.filter.FilterDraft;
import social.skein.filter.FilterOutcome;
import social.skein.filter.Filters;
import social.skein.filter.Keyword;
import social.skein.graph.Follows;
import social.skein.graph.ListOutcome;
import social.skein.graph.ListTerms;
import social.skein.graph.Lists;
import social.skein.graph.PeopleList;
import social.skein.post.PostOutcome;
import social.skein.post.Posts;
import social.skein.post.Visibility;
import social.skein.post.Writing;
import social.skein.testkit.Cast;

/**
 * A server with everything on its pages that is hard to show: long names, both directions of
 * writing, a word that never ends, one emoji, several pages of posts.
 *
 * @param post the id of john's first post
 * @param filter the id of one of john's filters
 * @param conversation the id of one that john has not read
 * @param list the id of a list of john's
 */
record Scenery(Account john, Account susan, long post, long filter, long conversation, long list) {
  static final String LONG_NAME = "a_name_of_thirty_characters_01";

  static Scenery build(
      Cast cast,
      Accounts accounts,
      Follows follows,
      Filters filters,
      Posts posts,
      Conversations conversations,
      Lists lists) {
    Account john = cast.john();
    Account susan = cast.susan();
    Account mary = cast.mary();
    Account wordy = cast.signUp(LONG_NAME);
    accounts.change(susan.id(), "سوزان", "أحب البحر والإوز.\nSecond line.", "Asia/Tokyo");
    accounts.change(wordy.id(), "W".repeat(50), "w".repeat(300), "");
    follows.follow(john.id(), "susan");
    follows.follow(john.id(), LONG_NAME);
    follows.follow(susan.id(), "john");
    follows.follow(mary.id(), "john");
    Stream.of(john, mary).forEach(it -> accounts.lock(it.id()));
    follows.follow(wordy.id(), "john");
    follows.follow(john.id(), "mary");
    IntStream.range(0, 20)
        .forEach(i -> posts.write(susan.id(), Writing.of("an older post, number " + i)));
    posts.write(susan.id(), Writing.of("مرحبا بالجميع! @john شاهد https://example.com/geese #إوز"));
    posts.write(susan.id(), Writing.of("🪿"));
    posts.write(wordy.id(), Writing.of("W".repeat(500)));
    posts.write(
        wordy.id(), Writing.of("https://example.com/" + "long/".repeat(80) + " and\n\n\nlines"));
    PostOutcome first =
        posts.write(john.id(), Writing.of("Look at this, @susan: https://example.com #geese"));
    if (first instanceof PostOutcome.Written(long id)) {
      long filter = filter(john, filters);
      long talk = talk(john, susan, wordy, posts, conversations);
      return new Scenery(john, susan, id, filter, talk, list(john, susan, lists));
    }
    throw new AssertionError(first);
  }

  private static long filter(Account john, Filters filters) {
    List<Keyword> keywords = List.of(new Keyword("older", true), new Keyword("إوز", false));
    FilterDraft draft =
        new FilterDraft(
            "إوز and what is older " + "w".repeat(70),
            Action.WARN,
            Set.of(Context.values()),
            keywords,
            new End.After(Duration.ofDays(7)));
    return switch (filters.create(john.id(), draft)) {
      case FilterOutcome.Kept(Filter kept) -> kept.id();
      case FilterOutcome refused -> throw new AssertionError(refused);
    };
  }

  private static long list(Account owner, Account listed, Lists lists) {
    lists.create(owner.id(), new ListTerms("W".repeat(100), true));
    if (lists.create(owner.id(), new ListTerms("إوز", false))
        instanceof ListOutcome.Kept(PeopleList list)) {
      lists.add(owner.id(), list.id(), List.of(listed.id()));
      return list.id();
    }
    throw new AssertionError("no list");
  }

  private static long talk(
      Account john, Account susan, Account wordy, Posts posts, Conversations conversations) {
    Writing unread = Writing.of("@john @susan " + "W".repeat(300)).to(Visibility.DIRECT);
    posts.write(john.id(), Writing.of("@susan لا أحد يرى هذا").to(Visibility.DIRECT));
    PostOutcome last = posts.write(wordy.id(), unread);
    if (last instanceof PostOutcome.Written(long id)) {
      return conversations.idOf(id, john.id()).orElseThrow();
    }
    throw new AssertionError(last);
  }
}
