package social.skein.cli.seed;

import java.util.List;
import java.util.Locale;

/** Names and self-descriptions of made-up people, each found from an account index alone. */
public final class People {

  private static final List<NamePool> POOLS = List.of(NamePool.values());
  private static final int WESTERN_PERCENT = 60;
  private static final int AS_WRITTEN_PERCENT = 70;
  private static final int SILENT_PERCENT = 30;
  private static final List<String> ABOUT =
      List.of(
          "Gardener and occasional baker.",
          "Trains, maps & long walks.",
          "Reads more than there are shelves for.",
          "Chess in the park on Sundays ♟",
          "Coffee first ☕",
          "Teaches mathematics, plays the cello.",
          "Ich koche gern und fahre Rad.",
          "Petit jardin, grande bibliothèque.",
          "Aprendiendo a tocar el piano.",
          "Fotografo la mia città all’alba.",
          "Chá, livros e o mar.",
          "أحب القراءة والقهوة",
          "किताबें और चाय");

  private final long seed;
  private final List<PlantedReaders> planted;

  /**
   * The people of one seed.
   *
   * @param planted the readers among them that have names of their own, or none
   */
  public People(long seed, List<PlantedReaders> planted) {
    this.seed = seed;
    this.planted = List.copyOf(planted);
  }

  /**
   * A username of 4 to 30 letters, digits and underscores, unlike any other whatever the case: it
   * ends with the account index after a letter or underscore, unless it is a planted reader's.
   *
   * @param account an account index, 0 or more
   */
  public String username(int account) {
    for (PlantedReaders group : planted) {
      if (group.contains(account)) {
        return group.username(account);
      }
    }
    NamePool.Name name = name(account);
    String joined =
        switch (draw(account, 1, 5)) {
          case 0 -> name.given() + name.family();
          case 1 -> name.given() + "_" + name.family() + "_";
          case 2 -> name.family() + "_" + name.given();
          case 3 -> (name.given() + "_" + name.family()).toLowerCase(Locale.ROOT);
          default -> name.given().toLowerCase(Locale.ROOT);
        };
    return joined + account;
  }

  /** A display name of 3 to 40 characters, in the letters that its bearer would use. */
  public String displayName(int account) {
    NamePool.Name name = name(account);
    boolean asWritten = draw(account, 2, 100) < AS_WRITTEN_PERCENT;
    String given = asWritten ? name.givenAsWritten() : name.given();
    String family = asWritten ? name.familyAsWritten() : name.family();
    return switch (draw(account, 3, 10)) {
      case 0 -> given + " " + family.substring(0, 1) + ".";
      case 1 -> given + " " + family + " 🌱";
      default -> given + " " + family;
    };
  }

  /** What a person says of themselves: at most 160 characters, and nothing for three in ten. */
  public String about(int account) {
    if (draw(account, 4, 100) < SILENT_PERCENT) {
      return "";
    }
    String one = ABOUT.get(draw(account, 5, ABOUT.size()));
    String other = ABOUT.get(draw(account, 6, ABOUT.size()));
    return one.equals(other) ? one : one + " " + other;
  }

  private NamePool.Name name(int account) {
    int other = 1 + draw(account, 7, POOLS.size() - 1);
    NamePool pool = POOLS.get(draw(account, 8, 100) < WESTERN_PERCENT ? 0 : other);
    return pool.name(draw(account, 9, Integer.MAX_VALUE));
  }

  // The finaliser of SplitMix64: near numbers give unlike ones, so no state is kept per person.
  private int draw(int account, int aspect, int bound) {
    long mixed = seed + 0x9e3779b97f4a7c15L * (16L * account + aspect);
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
  }
}
