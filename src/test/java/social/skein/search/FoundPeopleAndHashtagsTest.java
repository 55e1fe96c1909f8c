package social.skein.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.account.Accounts;
import social.skein.graph.Blocks;
import social.skein.graph.Follows;
import social.skein.graph.MuteTerms;
import social.skein.graph.Mutes;
import social.skein.post.Posts;
import social.skein.testkit.Cast;
import social.skein.testkit.SkeinTest;

/** Who is found beside posts, and which hashtags. */
@SkeinTest
class FoundPeopleAndHashtagsTest {
  private final Follows follows;
  private final Blocks blocks;
  private final Mutes mutes;
  private final Accounts accounts;
  private final Cast cast;
  private final Seeker seeker;

  FoundPeopleAndHashtagsTest(
      Search search,
      Posts posts,
      Follows follows,
      Blocks blocks,
      Mutes mutes,
      Accounts accounts,
      Cast cast) {
    this.follows = follows;
    this.blocks = blocks;
    this.mutes = mutes;
    this.accounts = accounts;
    this.cast = cast;
    this.seeker = new Seeker(search, posts);
  }

  @Test
  void peopleAreFoundByUsernameThenNameThenBio() {
    Account john = cast.john();
    for (String name : List.of("goose", "goose_fan", "anna", "bert", "gooseberry")) {
      cast.signUp(name);
    }
    profile("anna", "Anna Goose", "");
    profile("bert", "Bért", "I like every goose; 東京タワー");
    follows.follow(john.id(), "gooseberry");

    assertThat(seeker.people("goose", Seeker.viewer(john)))
        .containsExactly("goose", "gooseberry", "goose_fan", "anna", "bert");
    assertThat(seeker.people("@goose", Seeker.STRANGER))
        .containsExactly("goose", "gooseberry", "goose_fan");
    assertThat(seeker.people("fan", Seeker.STRANGER)).containsExactly("goose_fan");
    assertThat(seeker.people("bert", Seeker.STRANGER)).containsExactly("bert");
    assertThat(seeker.people("goose an", Seeker.STRANGER)).containsExactly("anna");
    assertThat(seeker.people("タワー", Seeker.STRANGER)).containsExactly("bert");
    assertThat(seeker.people("from:goose goose", Seeker.STRANGER)).isEmpty();
    profile("anna", "Anna \u2764\ufe0fZork", "");
    assertThat(seeker.people("zork", Seeker.STRANGER)).containsExactly("anna");
    assertThat(seeker.people("goose an", Seeker.STRANGER)).isEmpty();
  }

  private void profile(String username, String name, String bio) {
    accounts.change(accounts.find(username).orElseThrow().id(), name, bio, "");
  }

  @Test
  void hashtagsAreFoundByTheirBeginning() {
    Account john = cast.john();
    seeker.write(john, "#goose #gooseRun");
    seeker.write(john, "#gooserun #雁の群れ");
    assertThat(seeker.hashtags("goose")).containsExactly("goose 1", "gooserun 2");
    assertThat(seeker.hashtags("#GooseR")).containsExactly("gooserun 2");
    assertThat(seeker.hashtags("\u2764\ufe0fgoose\u00adr")).containsExactly("gooserun 2");
    assertThat(seeker.hashtags("#gooser\ufe0f")).containsExactly("gooserun 2");
    assertThat(seeker.hashtags("goose run")).containsExactly("gooserun 2");
    assertThat(seeker.hashtags("雁の群")).containsExactly("雁の群れ 1");
    assertThat(seeker.hashtags("swan")).isEmpty();
  }

  @Test
  void hashtagsAreCountedOnPostsThatTheReaderSees() {
    Account john = cast.john();
    Account susan = cast.susan();
    for (Account author : List.of(john, susan, cast.mary(), susan)) {
      seeker.write(author, "#bikes #by" + author.username());
    }
    assertThat(seeker.hashtags("bikes", Seeker.viewer(john))).containsExactly("bikes 4");
    blocks.block(susan.id(), "john");
    assertThat(seeker.hashtags("b", Seeker.viewer(john)))
        .containsExactly("bikes 2", "byjohn 1", "bymary 1");
    assertThat(seeker.hashtags("bikes", Seeker.viewer(susan))).containsExactly("bikes 3");
    mutes.mute(john.id(), "mary", new MuteTerms(null, false));
    assertThat(seeker.hashtags("b", Seeker.viewer(john))).containsExactly("bikes 1", "byjohn 1");
    assertThat(seeker.hashtags("bikes")).containsExactly("bikes 4");
  }
}
