package social.skein.cli.seed;

import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Makes up posts that look like real ones to a database: half in English, half in eight languages.
 *
 * <p>One post in sixteen is written right to left, and few have combining marks, as in the figures
 * they follow: most Hindi there is in Latin letters, so it is here.
 */
public final class PostShape {

  private static final List<Phrasebook> LANGUAGES =
      List.of(
          Phrasebook.ARABIC,
          Phrasebook.ENGLISH,
          Phrasebook.FRENCH,
          Phrasebook.GERMAN,
          Phrasebook.HINDI,
          Phrasebook.ITALIAN,
          Phrasebook.PORTUGUESE,
          Phrasebook.SPANISH);
  // An eighth of the posts are Hindi; so many of those give the share with combining marks, 1.43 %.
  private static final double DEVANAGARI = 0.0143 * 8;
  // Not a single English word here has an accent, yet half of the real posts are not pure ASCII.
  private static final double ELLIPSIS = 0.4986 - 0.0162;

  private final int accounts;
  private final IntFunction<String> usernames;

  /**
   * Posts that mention people from among these accounts.
   *
   * @param accounts how many there are, at least 1
   * @param usernames the username of each account index, at most 30 characters
   * @throws IllegalArgumentException if there are no accounts
   */
  public PostShape(int accounts, IntFunction<String> usernames) {
    if (accounts < 1) {
      throw new IllegalArgumentException("accounts must be 1 or more: " + accounts);
    }
    this.accounts = accounts;
    this.usernames = usernames;
  }

  /** Makes up one post; the same randomness, the same post. */
  public ShapedPost draw(RandomGenerator random) {
    boolean english = random.nextBoolean();
    PostProfile profile = english ? PostProfile.ENGLISH : PostProfile.MULTILINGUAL;
    Phrasebook language = english ? Phrasebook.ENGLISH : anyLanguage(random);
    PostDraft draft = new PostDraft(language, profile.length(random), random);
    for (int left = profile.mentionCount(random); left > 0; left--) {
      draft.mention(usernames.apply(random.nextInt(accounts)));
    }
    for (int left = profile.hashtagCount(random); left > 0; left--) {
      draft.hashtag();
    }
    if (random.nextDouble() < profile.link()) {
      draft.link();
    }
    if (random.nextDouble() < profile.astral()) {
      draft.emoji();
    }
    if (random.nextDouble() < profile.escape()) {
      draft.charactersToEscape();
    }
    if (english && random.nextDouble() < ELLIPSIS) {
      draft.ellipsis();
    }
    return new ShapedPost(language.code(), draft.text());
  }

  private static Phrasebook anyLanguage(RandomGenerator random) {
    Phrasebook language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    boolean devanagari = language == Phrasebook.HINDI && random.nextDouble() < DEVANAGARI;
    return devanagari ? Phrasebook.HINDI_IN_DEVANAGARI : language;
  }
}
